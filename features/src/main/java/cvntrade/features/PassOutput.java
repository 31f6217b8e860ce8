package cvntrade.features;

import cvntrade.base.Check;
import java.util.List;

/** One of the columns that a pass makes. */
public record PassOutput(Pass pass, int output) implements Signal {
    public PassOutput {
        Check.within(0, pass.transform().outputs() - 1, output, "output");
    }

    @Override
    public List<Signal> readsFrom() {
        return pass.inputs();
    }

    @Override
    public int lookbackBars() {
        return pass.lookbackBars();
    }
}
