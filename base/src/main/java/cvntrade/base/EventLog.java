package cvntrade.base;

/** Where events go. The edge decides: standard error, a file, a list in a test. */
@FunctionalInterface
public interface EventLog {
    void record(Event event);

    /** For callers that ask for values alone. */
    EventLog SILENT = event -> {};
}
