package cvntrade.benchmarks;

/** How long all readers stay at a page, as whoever measures says; between two measurements they rest. */
final class Pace {
    /** Not at a page, and not asking for one. */
    private static final double REST = -1;

    private double seconds = REST;

    /** @param mean at a page; 0 asks for the next at once */
    synchronized void read(double mean) {
        seconds = mean;
        notifyAll();
    }

    synchronized void rest() {
        seconds = REST;
    }

    synchronized boolean isRest() {
        return seconds == REST;
    }

    /** Waits until they read. */
    synchronized double seconds() throws InterruptedException {
        while (isRest()) wait();
        return seconds;
    }
}
