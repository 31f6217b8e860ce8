package cvntrade.learning;

import cvntrade.base.Check;
import cvntrade.base.Decimals;
import cvntrade.base.NearestName;
import cvntrade.base.Refusal;
import java.util.List;

/**
 * How the score from which on a row is called BUY is set: on calibration rows, never on test rows. BUY if score ≥ threshold.
 *
 * <p>A rule that asks for a share of BUY takes the threshold whose share is nearest to it, and the higher one on equality: rows with one
 * score are all BUY or none. "Never BUY" counts as a share of 0; its threshold is the next number above the highest score.
 */
public sealed interface ThresholdRule {

    /**
     * @param scores one a calibration row, none NaN, at least one
     * @param buy the labels of the same rows
     */
    double threshold(float[] scores, boolean[] buy);

    /** The rule as it stands in a plan; {@link #parse} reads it back. */
    String word();

    /** Reads {@code buy_rate}, {@code max_f1}, {@code top_fraction=0.1} or {@code fixed=0.5}. */
    static ThresholdRule parse(String word) {
        String[] parts = word.split("=", 2);
        String argument = parts.length == 2 ? parts[1] : "";
        return switch (parts[0] + (parts.length == 2 ? "=" : "")) {
            case "buy_rate" -> new BuyRate();
            case "max_f1" -> new MaxF1();
            case "top_fraction=" -> new TopFraction(number(word, argument));
            case "fixed=" -> new Fixed(number(word, argument));
            default -> throw unknown(word, parts[0]);
        };
    }

    /** Calls BUY as often as the labels of the calibration rows do. The default. */
    record BuyRate() implements ThresholdRule {
        @Override
        public double threshold(float[] scores, boolean[] buy) {
            ScoreLadder ladder = ScoreLadder.of(scores, buy);
            return ladder.nearestTo(ladder.buys());
        }

        @Override
        public String word() {
            return "buy_rate";
        }
    }

    /** The highest F1 of BUY on the calibration rows, the highest threshold on equality. It drifts to "always BUY" without skill. */
    record MaxF1() implements ThresholdRule {
        @Override
        public double threshold(float[] scores, boolean[] buy) {
            return ScoreLadder.of(scores, buy).highestF1();
        }

        @Override
        public String word() {
            return "max_f1";
        }
    }

    /** @param fraction share of the calibration rows to call BUY, in [0, 1] */
    record TopFraction(double fraction) implements ThresholdRule {
        public TopFraction {
            Check.within(0, 1, fraction, "fraction");
        }

        @Override
        public double threshold(float[] scores, boolean[] buy) {
            return ScoreLadder.of(scores, buy).nearestTo(fraction * scores.length);
        }

        @Override
        public String word() {
            return "top_fraction=" + Decimals.shortest(fraction);
        }
    }

    /** @param threshold a score, in [0, 1] */
    record Fixed(double threshold) implements ThresholdRule {
        public Fixed {
            Check.within(0, 1, threshold, "threshold");
        }

        @Override
        public double threshold(float[] scores, boolean[] buy) {
            return threshold;
        }

        @Override
        public String word() {
            return "fixed=" + Decimals.shortest(threshold);
        }
    }

    private static double number(String word, String argument) {
        try {
            return Double.parseDouble(argument);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(
                    Refusal.Reason.GUARDRAIL,
                    "threshold rule must have a number after the equals sign: rule=" + word
                            + "; write top_fraction=0.1 or fixed=0.5");
        }
    }

    private static Refusal unknown(String word, String name) {
        List<String> known = List.of("buy_rate", "max_f1", "top_fraction", "fixed");
        return new Refusal(
                Refusal.Reason.GUARDRAIL,
                "threshold rule must be buy_rate, max_f1, top_fraction=SHARE or fixed=SCORE: rule=" + word
                        + "; did you mean " + NearestName.among(name, known) + "?");
    }
}
