package cvntrade.registry.local;

import cvntrade.registry.PromotionRaces;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PromotionRaceTest extends PromotionRaces {
    @TempDir
    Path home;

    @Override
    protected List<String> place() {
        return List.of(home.toString());
    }

    @Override
    protected int turns() {
        return 25;
    }

    /** {@code -Dcvntrade.kills=200} for the long proof. */
    @Override
    protected int kills() {
        return Integer.getInteger("cvntrade.kills", 8);
    }

    @Override
    protected int longestLifeMs() {
        return 250;
    }
}
