package cvntrade.serving.drift;

import java.util.Locale;

/** What two weeks in a row come to: one week beyond training is chance often enough, two are 14 days of it. */
public enum DriftState {
    OK,
    /** The last week was an alarm. */
    WATCH,
    /** Both of the last two weeks were, to the same side. */
    ALERT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
