package cvntrade.sweep;

/** Told how far long work has come; the edge turns it into a bar with remaining time, or into event lines. */
public interface Progress {
    void begin(String stage, int steps);

    void step(String what);

    void end();

    Progress NONE = new Progress() {
        @Override
        public void begin(String stage, int steps) {}

        @Override
        public void step(String what) {}

        @Override
        public void end() {}
    };
}
