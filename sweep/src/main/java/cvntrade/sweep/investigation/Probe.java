package cvntrade.sweep.investigation;

import java.util.Set;

/** What an investigation asks, in the order of cost. Passed always speaks against look-ahead. */
public enum Probe {
    AUDIT("A", "audit", "does no value of the past move when the future is rewritten?"),
    NEXT_BARS("B", "next bars", "does no column of the factor foretell the reference's own next bars?"),
    CORRELOGRAM("C", "correlogram", "does the reference lead the coins, in raw returns and without any column?"),
    REPLAY("D", "replay", "do columns that come bar by bar have the bits of the whole history?"),
    PLACEBO("F", "placebo", "does a shuffled reference lift nothing?"),
    CONTROL(
            "G",
            "positive control",
            "does a reference that is read ahead lift much, so that the machine would see it?"),
    DECAY("H", "decay", "is the lift gone at the delay at which the lead is gone?");

    /** Those that nothing but look-ahead can fail. */
    private static final Set<Probe> FOR_LOOK_AHEAD = Set.of(AUDIT, NEXT_BARS, REPLAY);

    private final String letter;
    private final String title;
    private final String question;

    Probe(String letter, String title, String question) {
        this.letter = letter;
        this.title = title;
        this.question = question;
    }

    public String letter() {
        return letter;
    }

    public String title() {
        return title;
    }

    /** In words that yes answers if the probe passes. */
    public String question() {
        return question;
    }

    /** Whether a failure is look-ahead, whatever the others say. */
    public boolean failsForLookAheadAlone() {
        return FOR_LOOK_AHEAD.contains(this);
    }

    /** For progress and messages: {@code B next bars}. */
    public String label() {
        return letter + " " + title;
    }
}
