package cvntrade.registry;

import java.util.List;

/** Another place that shows what the ledger says, for programs that look there. It decides nothing and may lag behind. */
public interface Mirror {
    /** Makes the place show a coin as the ledger has it; doing it again changes nothing. */
    void show(CoinState state);

    /** Where the place shows something else, in words; empty if nowhere. */
    List<String> differences(CoinState state);
}
