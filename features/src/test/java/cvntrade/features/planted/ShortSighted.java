package cvntrade.features.planted;

import cvntrade.features.window.Kernel;
import cvntrade.features.window.Transform;

/** An honest transform that says it reads fewer bars back than it does. */
public record ShortSighted(Transform honest, int unsaidBars) implements Transform {
    @Override
    public int reachBars() {
        return honest.reachBars() - unsaidBars;
    }

    @Override
    public int inputs() {
        return honest.inputs();
    }

    @Override
    public int outputs() {
        return honest.outputs();
    }

    @Override
    public Kernel start(long firstBar) {
        return honest.start(firstBar);
    }
}
