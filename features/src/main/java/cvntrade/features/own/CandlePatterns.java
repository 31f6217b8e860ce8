package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;
import java.util.Arrays;

/**
 * Figures of one to four candles as TA-Lib recognises them: 1 where a figure says up, −1 where it says down, 0 where there is none. What is
 * long, short or near is held against the means of the 5 or 10 candles before, so no figure depends on the scale of prices.
 */
final class CandlePatterns {
    private static final String UP_OR_DOWN = "−1, 0 or 1";
    private static final String UP = "0 or 1";
    private static final String DOWN = "−1 or 0";
    private static final String WORDS =
            "; body = abs(close − open), range = high − low, top and bottom those of the body,"
                    + " short and long against the mean body of the 10 candles before";

    private static final Signal OPEN = CANDLES.open();
    private static final Signal HIGH = CANDLES.high();
    private static final Signal LOW = CANDLES.low();
    private static final Signal CLOSE = CANDLES.close();
    private static final Signal TOP = OPEN.higherOf(CLOSE);
    private static final Signal BOTTOM = OPEN.lowerOf(CLOSE);
    private static final Signal BODY = CLOSE.minus(OPEN).absolute();
    private static final Signal RANGE = HIGH.minus(LOW);
    private static final Signal UPPER_SHADOW = HIGH.minus(TOP);
    private static final Signal LOWER_SHADOW = BOTTOM.minus(LOW);

    private static final Signal FALLS = isAbove(OPEN, CLOSE);
    private static final Signal RISES = not(FALLS);
    private static final Signal USUAL_BODY = meanBefore(BODY, 10);
    private static final Signal IS_LONG = isAbove(BODY, USUAL_BODY);
    private static final Signal TENTH_OF_RANGE = meanBefore(RANGE, 10).times(0.1);
    private static final Signal NO_UPPER_SHADOW = isAbove(TENTH_OF_RANGE, UPPER_SHADOW);
    private static final Signal NO_LOWER_SHADOW = isAbove(TENTH_OF_RANGE, LOWER_SHADOW);
    private static final Signal NEAR = meanBefore(RANGE, 5).times(0.2);
    private static final Signal FAR = meanBefore(RANGE, 5).times(0.6);

    private CandlePatterns() {}

    static FeatureFamily family() {
        Family family = new Family("candle_patterns", "Figures of one to four candles, as TA-Lib recognises them.");
        family.add(figure("cdldoji", UP, "body ≤ a tenth of the mean range of the 10 candles before"), doji());
        family.add(
                figure(
                        "cdlhammer",
                        UP,
                        "short body, lower shadow > body, hardly an upper shadow, bottom at most a fifth of the mean"
                                + " range above low[1]"),
                hammer());
        family.add(
                figure(
                        "cdlengulfing",
                        UP_OR_DOWN,
                        "the body covers that of the candle before, which went the other way"),
                engulfing());
        family.add(
                figure(
                        "cdlshootingstar",
                        DOWN,
                        "short body above the top of the candle before, upper shadow > body, hardly a lower shadow"),
                shootingStar());
        family.add(
                figure(
                        "cdlmorningstar",
                        UP,
                        "a long falling body, a short one wholly below it, one not short that rises and closes more than"
                                + " 0.3 of the first body above its close"),
                morningStar());
        family.add(
                figure(
                        "cdleveningstar",
                        DOWN,
                        "a long rising body, a short one wholly above it, one not short that falls and closes more than"
                                + " 0.3 of the first body below its close"),
                eveningStar());
        family.add(
                figure(
                        "cdl3whitesoldiers",
                        UP,
                        "three rising candles with ever higher closes, hardly an upper shadow, each opening in or near"
                                + " the body before and not far shorter than it"),
                whiteSoldiers());
        family.add(
                figure(
                        "cdl3blackcrows",
                        DOWN,
                        "three falling candles with ever lower closes after a rising one, hardly a lower shadow, each"
                                + " opening in the body before"),
                blackCrows());
        family.add(
                figure(
                        "cdlharami",
                        UP_OR_DOWN,
                        "a short body within the long one before; against the colour of that one"),
                harami());
        family.add(
                figure("cdlmarubozu", UP_OR_DOWN, "a long body with hardly a shadow; the colour of the candle"),
                marubozu());
        return family.done();
    }

    private static Description figure(String name, String unit, String formula) {
        return Description.of(name)
                .formula(formula + WORDS)
                .unit(unit)
                .difference(TextbookForm.equal(name.toUpperCase(java.util.Locale.ROOT) + " ÷ 100"))
                .source("Nison (1991) as TA-Lib has it");
    }

    private static Signal doji() {
        return not(isAbove(BODY, TENTH_OF_RANGE));
    }

    private static Signal hammer() {
        Signal lowest = LOW.plus(NEAR).delayedBy(1);
        return all(isShort(), isAbove(LOWER_SHADOW, BODY), NO_UPPER_SHADOW, not(isAbove(BOTTOM, lowest)));
    }

    private static Signal shootingStar() {
        return all(isShort(), isAbove(UPPER_SHADOW, BODY), NO_LOWER_SHADOW, isAbove(BOTTOM, TOP.delayedBy(1)))
                .negated();
    }

    private static Signal engulfing() {
        Signal openBefore = OPEN.delayedBy(1);
        Signal closeBefore = CLOSE.delayedBy(1);
        Signal up = all(RISES, FALLS.delayedBy(1), isAbove(CLOSE, openBefore), isAbove(closeBefore, OPEN));
        Signal down = all(FALLS, RISES.delayedBy(1), isAbove(OPEN, closeBefore), isAbove(openBefore, CLOSE));
        return up.minus(down);
    }

    private static Signal morningStar() {
        Signal deepEnough = isAbove(CLOSE, CLOSE.plus(BODY.times(0.3)).delayedBy(2));
        Signal below = isAbove(BOTTOM.delayedBy(1), TOP).delayedBy(1);
        return all(star(FALLS), below, IS_LONG, RISES, deepEnough);
    }

    private static Signal eveningStar() {
        Signal deepEnough = isAbove(CLOSE.minus(BODY.times(0.3)).delayedBy(2), CLOSE);
        Signal above = isAbove(BOTTOM, TOP.delayedBy(1)).delayedBy(1);
        return all(star(RISES), above, IS_LONG, FALLS, deepEnough).negated();
    }

    /** Two candles ago a long one of a colour, then one that is not long. */
    private static Signal star(Signal colour) {
        return all(IS_LONG.times(colour).delayedBy(2), not(IS_LONG).delayedBy(1));
    }

    private static Signal whiteSoldiers() {
        Signal soldier = RISES.times(NO_UPPER_SHADOW);
        Signal step = all(
                isAbove(CLOSE, CLOSE.delayedBy(1)),
                isAbove(OPEN, OPEN.delayedBy(1)),
                not(isAbove(OPEN, CLOSE.plus(NEAR).delayedBy(1))),
                isAbove(BODY, BODY.minus(FAR).delayedBy(1)));
        return all(soldier, soldier.delayedBy(1), soldier.delayedBy(2), step, step.delayedBy(1), IS_LONG);
    }

    private static Signal blackCrows() {
        Signal crow = FALLS.times(NO_LOWER_SHADOW);
        Signal step = all(
                isAbove(OPEN.delayedBy(1), OPEN),
                isAbove(OPEN, CLOSE.delayedBy(1)),
                isAbove(CLOSE.delayedBy(1), CLOSE));
        Signal first = isAbove(HIGH.delayedBy(1), CLOSE).times(RISES.delayedBy(1));
        return all(crow, crow.delayedBy(1), crow.delayedBy(2), step, step.delayedBy(1), first.delayedBy(2))
                .negated();
    }

    private static Signal harami() {
        Signal within = isAbove(TOP.delayedBy(1), TOP).times(isAbove(BOTTOM, BOTTOM.delayedBy(1)));
        Signal found = all(IS_LONG.delayedBy(1), not(IS_LONG), within);
        return found.times(FALLS.delayedBy(1)).minus(found.times(RISES.delayedBy(1)));
    }

    private static Signal marubozu() {
        Signal found = all(IS_LONG, NO_UPPER_SHADOW, NO_LOWER_SHADOW);
        return found.times(RISES).minus(found.times(FALLS));
    }

    private static Signal isShort() {
        return isAbove(USUAL_BODY, BODY);
    }

    private static Signal meanBefore(Signal signal, int bars) {
        return signal.mean(bars).delayedBy(1);
    }

    /** 1 where the first is above the second, else 0; unknown where either is. */
    private static Signal isAbove(Signal first, Signal second) {
        return first.minus(second).sign().positivePart();
    }

    private static Signal not(Signal condition) {
        return condition.scaled(-1, 1);
    }

    private static Signal all(Signal... conditions) {
        return Arrays.stream(conditions).reduce(Signal::times).orElseThrow();
    }
}
