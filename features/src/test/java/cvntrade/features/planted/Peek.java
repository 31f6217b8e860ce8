package cvntrade.features.planted;

import cvntrade.features.window.Kernel;
import cvntrade.features.window.Transform;

/** A transform that reads ahead as far as the bars go that it was handed; where they end it knows nothing. It owns up to none of it. */
public record Peek(int barsAhead) implements Transform {
    @Override
    public int reachBars() {
        return 0;
    }

    @Override
    public Kernel start(long firstBar) {
        return (in, out, bars) -> {
            for (int row = 0; row < bars; row++) {
                out[0][row] = row + barsAhead < bars ? in[0][row + barsAhead] : Double.NaN;
            }
        };
    }
}
