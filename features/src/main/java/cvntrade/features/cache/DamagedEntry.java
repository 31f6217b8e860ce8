package cvntrade.features.cache;

/** A file that claims to be an entry and is not the one that was asked for, whole. The message says what gave it away. */
final class DamagedEntry extends Exception {
    private static final long serialVersionUID = 1;

    DamagedEntry(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
