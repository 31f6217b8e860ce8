package cvntrade.registry;

import cvntrade.registry.ledger.Act;
import cvntrade.registry.local.LocalRegistry;
import cvntrade.registry.mlflow.MlflowAddress;
import cvntrade.registry.mlflow.MlflowRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A process that promotes and rolls back in turns: so many times, or until it is killed. */
public final class Promoter {
    private Promoter() {}

    /** @param place a folder, or the address of a server and a namespace in it */
    static Registry registry(List<String> place) {
        if (place.size() == 1) return LocalRegistry.in(Path.of(place.get(0)));
        return MlflowRegistry.at(MlflowAddress.of(place.get(0), place.get(1), Map.of()))
                .registry();
    }

    public static void main(String[] arguments) {
        int turns = Integer.parseInt(arguments[0]);
        String who = arguments[1];
        Registry registry = registry(Arrays.asList(arguments).subList(2, arguments.length));
        for (int turn = 0; turn < turns; turn++) {
            Act act = new Act(who, "turn " + turn, Instant.EPOCH);
            if (turn % 2 == 0) registry.promote(SmallModel.SYMBOL, 1 + turn % 3, Alias.CHAMPION, act);
            else registry.rollBack(SmallModel.SYMBOL, act);
            if (turn == 0) System.out.println("warm");
        }
    }
}
