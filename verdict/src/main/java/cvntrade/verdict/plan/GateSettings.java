package cvntrade.verdict.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;

/**
 * Every threshold and every reading by which a verdict is found. The defaults are the registered ones; a plan writes what it changes under
 * {@code gates}, by these names.
 *
 * @param liftMin                least mean lift of F1, as a difference of F1 (0.02 is two points)
 * @param interval               how its interval is found; the lower end must lie above 0
 * @param confidence             of the intervals, two-sided
 * @param resamples              of each bootstrap
 * @param effectSize             which of Cohen's d is read
 * @param cohensDMin             least effect
 * @param cryptosMin             with fewer the lift is not measured
 * @param foldsMin               with fewer the lift is not measured
 * @param expectancyDeltaBpsMin  least mean change of the expectancy, in basis points a trade
 * @param sortinoDeltaMin        least mean change of the Sortino ratio
 * @param maxDrawdownDeltaMax    largest mean change of the maximum drawdown, a positive fraction
 * @param leftOutShareMax        largest share of pairs in which such a metric may be undefined
 * @param foldVarianceMax        largest variance of F1 over the folds of a crypto, divisor folds − 1
 * @param positiveCryptoShareMin least share of cryptos whose mean lift is above 0; the count is rounded up
 * @param buyTradesMin           least BUY trades in each cell
 * @param degenerateCellsMax     largest number of cells without a prediction or without a positive
 * @param leakageLevel           an adjusted p below it raises the leakage flag
 * @param encouragingLiftMin     mean lift from which a variant that passes no F1 gate is kept available
 */
public record GateSettings(
        double liftMin,
        IntervalMethod interval,
        double confidence,
        int resamples,
        EffectSize effectSize,
        double cohensDMin,
        int cryptosMin,
        int foldsMin,
        double expectancyDeltaBpsMin,
        double sortinoDeltaMin,
        double maxDrawdownDeltaMax,
        double leftOutShareMax,
        double foldVarianceMax,
        double positiveCryptoShareMin,
        int buyTradesMin,
        int degenerateCellsMax,
        double leakageLevel,
        double encouragingLiftMin) {
    private static final double ANY = 1e9;

    public static GateSettings defaults() {
        return from(JsonNodeFactory.instance.objectNode(), new Problems());
    }

    /**
     * @param gates the settings that differ from the defaults
     * @throws MalformedInput that lists whatever is wrong with them
     */
    public static GateSettings of(ObjectNode gates) {
        Problems problems = new Problems();
        GateSettings settings = from(gates, problems);
        if (problems.none()) return settings;
        throw new MalformedInput(String.join("; ", problems.messages()));
    }

    /** @param gates the settings that differ from the defaults; whatever is wrong with them is added to the problems */
    static GateSettings from(JsonNode gates, Problems problems) {
        SettingsReader read = new SettingsReader(gates, problems);
        GateSettings settings = new GateSettings(
                read.number("liftMin", -1, 1, 0.020),
                read.word("interval", IntervalMethod::named, IntervalMethod.TWO_WAY_BOOTSTRAP),
                read.number("confidence", 0.5, 0.9999, 0.95),
                read.whole("resamples", 100, 1_000_000, 10_000),
                read.word("effectSize", EffectSize::named, EffectSize.PAIRED),
                read.number("cohensDMin", -ANY, ANY, 0.3),
                read.whole("cryptosMin", 2, 1000, 3),
                read.whole("foldsMin", 2, 1000, 3),
                read.number("expectancyDeltaBpsMin", -ANY, ANY, 0),
                read.number("sortinoDeltaMin", -ANY, ANY, 0),
                read.number("maxDrawdownDeltaMax", -1, 1, 0.01),
                read.number("leftOutShareMax", 0, 1, 0.20),
                read.number("foldVarianceMax", 0, 1, 0.05),
                read.number("positiveCryptoShareMin", 0, 1, 0.8),
                read.whole("buyTradesMin", 0, 1_000_000, 50),
                read.whole("degenerateCellsMax", 0, 1_000_000, 2),
                read.number("leakageLevel", 0, 1, 0.05),
                read.number("encouragingLiftMin", -1, 1, 0.015));
        read.rejectUnknown();
        return settings;
    }

    /** All settings by their names, defaults too, as a plan writes them. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("liftMin", liftMin)
                .put("interval", interval.word())
                .put("confidence", confidence)
                .put("resamples", resamples)
                .put("effectSize", effectSize.word())
                .put("cohensDMin", cohensDMin)
                .put("cryptosMin", cryptosMin)
                .put("foldsMin", foldsMin)
                .put("expectancyDeltaBpsMin", expectancyDeltaBpsMin)
                .put("sortinoDeltaMin", sortinoDeltaMin)
                .put("maxDrawdownDeltaMax", maxDrawdownDeltaMax)
                .put("leftOutShareMax", leftOutShareMax)
                .put("foldVarianceMax", foldVarianceMax)
                .put("positiveCryptoShareMin", positiveCryptoShareMin)
                .put("buyTradesMin", buyTradesMin)
                .put("degenerateCellsMax", degenerateCellsMax)
                .put("leakageLevel", leakageLevel)
                .put("encouragingLiftMin", encouragingLiftMin);
    }

    public GateSettings with(IntervalMethod other) {
        return from(toJson().put("interval", other.word()), new Problems());
    }

    public GateSettings with(EffectSize other) {
        return from(toJson().put("effectSize", other.word()), new Problems());
    }
}
