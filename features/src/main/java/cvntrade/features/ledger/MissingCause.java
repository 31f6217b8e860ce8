package cvntrade.features.ledger;

import java.util.Locale;

/**
 * Why a value is unknown. A value has one cause: the first of these, in this order, that holds for its row and column. The window of a
 * column at row t is what it declares: the {@code lookbackBars} bars up to t of the target, and of a reference those of them up to
 * {@code t - referenceDelayBars}.
 */
public enum MissingCause {
    NO_REFERENCE(
            "the row lies before a reference that the column reads begins, or its window reaches beyond that reference's end"),
    WARM_UP(
            "a series that the column reads begins inside the window: there are fewer bars of history than its lookback"),
    GAP("a bar of a series that the column reads is missing inside the window"),
    UNDEFINED("every bar is there, but there is no finite answer: no spread, or a denominator of zero");

    private final String meaning;

    MissingCause(String meaning) {
        this.meaning = meaning;
    }

    /** The name in tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, as half a sentence. */
    public String meaning() {
        return meaning;
    }
}
