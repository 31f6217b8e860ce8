package cvntrade.console.jobs;

/**
 * What became of a run.
 *
 * @param exit the exit code, where it finished
 */
public record JobState(Kind kind, int exit) {
    /** In words. */
    public enum Kind {
        /** Its process waits for the one job that may run at a time. */
        QUEUED,
        RUNNING,
        /** Its process was told to end and did. */
        STOPPED,
        /** Its process came to its end by itself. */
        FINISHED,
        /** Its process is gone and left no word: killed, out of memory, or the machine went down. */
        LOST
    }

    static JobState of(Kind kind) {
        return new JobState(kind, 0);
    }

    static JobState finished(int exit) {
        return new JobState(Kind.FINISHED, exit);
    }

    public boolean isAlive() {
        return kind == Kind.QUEUED || kind == Kind.RUNNING;
    }

    /** Whether the same command has something left to do. */
    public boolean isResumable() {
        return switch (kind) {
            case QUEUED, RUNNING -> false;
            case STOPPED, LOST -> true;
            case FINISHED -> exit != 0;
        };
    }

    public String words() {
        return switch (kind) {
            case QUEUED -> "queued";
            case RUNNING -> "running";
            case STOPPED -> "stopped";
            case FINISHED -> "finished, exit " + exit;
            case LOST -> "lost";
        };
    }
}
