package cvntrade.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.SourceFile;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored bar changes when an operator says so, and never otherwise. */
@Tag("slow")
class RevisionsTest {
    private static final CandleSeries COIN =
            SyntheticMarket.generate(Truth.NULL, 3_000, 1, 1).get(1);
    private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = Instant.parse("2026-02-03T04:05:06Z");
    private static final double VOLUME = COIN.volume().get(500);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void aStoredBarStaysAndTheRestOfTheImportIsTaken() {
        importing(COIN.rows(0, 2_000), "a.csv", SEEN);
        StoreImport second = importing(volumePlus(1, 500, 700), "b.csv", LATER);

        assertThat(second.kept().series().fingerprint()).isEqualTo(COIN.fingerprint());
        assertThat(second.waiting()).isEqualTo(2);
        assertThat(store().revisions("AAAUSDT")).isEqualTo(second.found());
        Revision first = second.found().get(0);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.bar()).isEqualTo(COIN.grid().openTime(500));
        assertThat(first.values()).containsExactly(new RevisedValue(CandleField.VOLUME, VOLUME, VOLUME + 1));
        assertThat(first.sources()).extracting(SourceFile::name).containsExactly("b.csv");
        assertThat(first.firstSeen()).isEqualTo(LATER);
        assertThat(first.isWaiting()).isTrue();
    }

    @Test
    void theSameQuestionIsNotAskedTwice() throws IOException {
        importing(COIN, "a.csv", SEEN);
        importing(volumePlus(1, 500), "b.csv", SEEN);
        byte[] before = Files.readAllBytes(file());

        StoreImport again = importing(volumePlus(1, 500), "b.csv", LATER);

        assertThat(again.found()).isEmpty();
        assertThat(again.waiting()).isEqualTo(1);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(importing(volumePlus(2, 500), "c.csv", LATER).found())
                .singleElement()
                .extracting(Revision::number)
                .isEqualTo(2);
    }

    @Test
    void anAcceptedValueIsStoredAndTheOldSourceDoesNotAskAgain() {
        importing(COIN, "a.csv", SEEN);
        importing(volumePlus(1, 500, 700), "b.csv", SEEN);

        List<Revision> decided = store().decide("AAAUSDT", Set.of(1), accept());

        assertThat(decided).singleElement().extracting(Revision::decision).hasToString("Optional[" + accept() + "]");
        assertThat(store().load("AAAUSDT").series().fingerprint())
                .isEqualTo(volumePlus(1, 500).fingerprint());
        StoreImport old = importing(COIN, "a.csv", LATER);
        assertThat(old.found()).isEmpty();
        assertThat(old.kept().series().volume().get(500)).isEqualTo(VOLUME + 1);
        assertThat(old.waiting()).isEqualTo(1);
    }

    @Test
    void aRejectedValueIsNotStoredAndNotAskedForAgain() {
        importing(COIN, "a.csv", SEEN);
        importing(volumePlus(1, 500), "b.csv", SEEN);

        store().decide("AAAUSDT", Set.of(1), reject());

        StoreImport again = importing(volumePlus(1, 500), "b.csv", LATER);
        assertThat(again.found()).isEmpty();
        assertThat(again.waiting()).isZero();
        assertThat(store().load("AAAUSDT").series().fingerprint()).isEqualTo(COIN.fingerprint());
        assertThat(store().revisions("AAAUSDT"))
                .singleElement()
                .extracting(Revision::state)
                .isEqualTo("rejected");
    }

    @Test
    void aDecisionIsMadeOnce() {
        importing(COIN, "a.csv", SEEN);
        importing(volumePlus(1, 500), "b.csv", SEEN);
        store().decide("AAAUSDT", Set.of(1), reject());

        assertThatThrownBy(() -> store().decide("AAAUSDT", Set.of(1), accept()))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("revision must be one that waits: symbol=AAAUSDT numbers=[1] waiting=[]");
        assertThatThrownBy(() -> store().decide("AAAUSDT", Set.of(7), accept())).isInstanceOf(MalformedInput.class);
    }

    @Test
    void oneBarDoesNotGetTwoValues() {
        importing(COIN, "a.csv", SEEN);
        importing(volumePlus(1, 500), "b.csv", SEEN);
        importing(volumePlus(2, 500), "c.csv", SEEN);

        assertThatThrownBy(() -> store().decide("AAAUSDT", Set.of(1, 2), accept()))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("a bar must get one value")
                .hasMessageContaining("numbers=1,2");
        assertThat(store().revisions("AAAUSDT")).allMatch(Revision::isWaiting);
        assertThat(store().load("AAAUSDT").series().fingerprint()).isEqualTo(COIN.fingerprint());
    }

    /** The stored bar lacks its trade count; a source with another volume and a count does not give the count alone. */
    @Test
    void aBarIsNotMixedFromTwoSources() {
        CandleSeries withoutCount = COIN.withColumns((field, column) -> field == CandleField.TRADES
                ? Column.generate(column.size(), row -> row == 500 ? Double.NaN : column.get(row))
                : column);
        importing(withoutCount, "a.csv", SEEN);

        CandleSeries kept = importing(volumePlus(1, 500), "b.csv", SEEN).kept().series();

        assertThat(kept.column(CandleField.TRADES).get(500)).isNaN();
        assertThat(importing(COIN, "c.csv", SEEN).kept().series().fingerprint()).isEqualTo(COIN.fingerprint());
    }

    @Test
    void anotherSeriesIsRefusedAndNothingChanges() throws IOException {
        importing(COIN, "a.csv", SEEN);
        byte[] before = Files.readAllBytes(file());
        CandleSeries other = COIN.withColumns((field, column) ->
                field == CandleField.VOLUME ? Column.generate(column.size(), row -> column.get(row) + 1) : column);

        assertThatThrownBy(() -> importing(other, "b.csv", SEEN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.GUARDRAIL))
                .hasMessageContaining("differing_bars=" + COIN.candles() + " at_most=1000");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aFlippedByteInARevisionIsNoticed() throws IOException {
        importing(COIN, "a.csv", SEEN);
        importing(volumePlus(1, 500), "b.csv", SEEN);
        String text = Files.readString(file(), StandardCharsets.ISO_8859_1);
        Files.writeString(
                file(), text.replace("\"state\":\"waiting\"", "\"state\":\"waitinh\""), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> store().revisions("AAAUSDT"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("revisions differ");
        assertThat(store().damage("AAAUSDT")).singleElement().asString().contains("revisions differ");
    }

    private static RevisionDecision accept() {
        return new RevisionDecision(RevisionDecision.Choice.ACCEPTED, "ann", "the archive is \"right\"", LATER);
    }

    private static RevisionDecision reject() {
        return new RevisionDecision(RevisionDecision.Choice.REJECTED, "ann", "the file was cut", LATER);
    }

    private static CandleSeries volumePlus(double more, Integer... rows) {
        Set<Integer> changed = Set.of(rows);
        return COIN.withColumns((field, column) -> field == CandleField.VOLUME
                ? Column.generate(column.size(), row -> column.get(row) + (changed.contains(row) ? more : 0))
                : column);
    }

    private Path file() {
        return home.resolve("AAAUSDT-15m.parquet");
    }

    private CandleStore store() {
        return CandleStore.open(home, Timeframe.M15);
    }

    private StoreImport importing(CandleSeries series, String source, Instant seen) {
        return store().importSeries(
                        LoadedSeries.of(
                                series,
                                Provenance.BINANCE_SPOT,
                                List.of(new SourceFile(source, "0".repeat(64))),
                                List.of()),
                        seen);
    }
}
