package cvntrade.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final LedgerEntry FIRST = entry(1, "", "ana");
    private static final LedgerEntry SECOND = entry(2, FIRST.hash(), "ana");
    private static final LedgerEntry RIVAL = entry(2, FIRST.hash(), "bob");
    private static final LedgerEntry THIRD = entry(3, SECOND.hash(), "bob");

    private static LedgerEntry entry(int sequence, String previous, String who) {
        return new LedgerEntry(
                "ADAUSDT", sequence, previous, "promoted", "1970-01-01T00:00:00Z", who, "a test", Map.of());
    }

    @Test
    void ofEntriesThatFollowOnTheSameOneTheFirstCounts() {
        assertThat(counted(FIRST, SECOND, RIVAL, THIRD)).containsExactly(FIRST.body(), SECOND.body(), THIRD.body());
        assertThat(counted(FIRST, RIVAL, SECOND)).containsExactly(FIRST.body(), RIVAL.body());
    }

    @Test
    void aLoserMayArriveLongAfterItsRace() {
        assertThat(counted(FIRST, SECOND, THIRD, RIVAL)).containsExactly(FIRST.body(), SECOND.body(), THIRD.body());
    }

    @Test
    void theSameEntryTwiceCountsOnce() {
        assertThat(counted(FIRST, FIRST, SECOND, SECOND)).containsExactly(FIRST.body(), SECOND.body());
    }

    @Test
    void whatLostNoRaceStaysForTheReaderOfTheChainToFind() {
        LedgerEntry ofAnotherChain = entry(2, THIRD.hash(), "eve");
        assertThat(counted(FIRST, ofAnotherChain)).hasSize(2);
        assertThat(counted(FIRST, SECOND, ofAnotherChain)).hasSize(3);
        assertThat(counted(SECOND)).hasSize(1);
        assertThat(Arrivals.counted(List.of(FIRST.body(), "", SECOND.body()))).contains("");
    }

    private static List<String> counted(LedgerEntry... entries) {
        return Arrivals.counted(
                java.util.Arrays.stream(entries).map(LedgerEntry::body).toList());
    }
}
