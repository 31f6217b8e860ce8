package cvntrade.registry.local;

import cvntrade.registry.Alias;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.ledger.Act;
import java.nio.file.Path;
import java.time.Instant;

/** A process that promotes and rolls back in turns: so many times, or until it is killed. */
final class Promoter {
    private Promoter() {}

    public static void main(String[] arguments) {
        Registry registry = LocalRegistry.in(Path.of(arguments[0]));
        int turns = Integer.parseInt(arguments[1]);
        String who = arguments[2];
        for (int turn = 0; turn < turns; turn++) {
            Act act = new Act(who, "turn " + turn, Instant.EPOCH);
            if (turn % 2 == 0) registry.promote(SmallModel.SYMBOL, 1 + turn % 3, Alias.CHAMPION, act);
            else registry.rollBack(SmallModel.SYMBOL, act);
            if (turn == 0) System.out.println("warm");
        }
    }
}
