package cvntrade.market.synthetic;

import cvntrade.base.MalformedInput;
import cvntrade.market.synthetic.MarketParameters.Lead;
import cvntrade.market.synthetic.MarketParameters.Span;
import java.util.Arrays;
import java.util.List;

/** What is true in a synthetic market: whether and when coins answer to the reference's past. */
public enum Truth {
    /** The past of the reference tells nothing. */
    NULL("null"),
    WEAK("weak"),
    MID("mid"),
    /** A purge of 20 bars still sees this lead through the return over 4 hours. */
    PLANTED("planted"),
    /** A real lead that a purge of 20 bars hides: fresher columns are better without any look-ahead. */
    FAST_LEAD("fast-lead");

    private final String word;

    Truth(String word) {
        this.word = word;
    }

    /** The name on the command line. */
    public String word() {
        return word;
    }

    public MarketParameters parameters() {
        return switch (this) {
            case NULL -> MarketParameters.DEFAULT;
            case WEAK -> MarketParameters.DEFAULT.withLead(new Lead(0.6, 22, 40));
            case MID -> MarketParameters.DEFAULT.withLead(new Lead(1.2, 22, 40));
            case PLANTED -> MarketParameters.DEFAULT.withLead(new Lead(1.8, 22, 40));
            case FAST_LEAD ->
                MarketParameters.DEFAULT.withLead(new Lead(2.0, 3, 5)).withCoin(new Span(0.2, 0.4), 0.0020);
        };
    }

    /** @throws MalformedInput if no truth has this name */
    public static Truth parse(String word) {
        return Arrays.stream(values())
                .filter(truth -> truth.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("truth must be one of " + words() + ": truth=" + word));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Truth::word).toList();
    }
}
