package cvntrade.registry.mlflow;

import cvntrade.registry.PromotionRaces;
import java.util.List;

@NeedsMlflow
class MlflowRaceTest extends PromotionRaces {
    private final List<String> place = List.of(MlflowServer.running().address().toString(), MlflowServer.namespace());

    @Override
    protected List<String> place() {
        return place;
    }

    /** {@code -Dcvntrade.turns=25} for the long proof. */
    @Override
    protected int turns() {
        return Integer.getInteger("cvntrade.turns", 3);
    }

    /** {@code -Dcvntrade.kills=200} for the long proof. */
    @Override
    protected int kills() {
        return Integer.getInteger("cvntrade.kills", 4);
    }

    @Override
    protected int longestLifeMs() {
        return 1_000;
    }
}
