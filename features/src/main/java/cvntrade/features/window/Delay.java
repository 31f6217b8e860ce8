package cvntrade.features.window;

import cvntrade.base.Check;

/** The value of {@code bars} bars ago. There is no way to ask for one to come. */
public record Delay(int bars) implements Transform {
    public Delay {
        Check.atLeast(0, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars;
    }

    @Override
    public Kernel start(long firstBar) {
        History history = new History(bars);
        return (in, out, count) -> {
            history.append(in[0], count);
            history.recall(bars, out[0], count);
        };
    }
}
