package cvntrade.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    @Test
    void itTellsWhereTheGapsAreEvenAtBothEnds() {
        CandleSeries series = series(Double.NaN, 1, Double.NaN, Double.NaN, 2, 3, Double.NaN);

        Provenance provenance = Provenance.of(series, Provenance.BINANCE_SPOT, List.of(), List.of());

        assertThat(provenance.candles()).isEqualTo(3);
        assertThat(provenance.firstBar()).isEqualTo(Instant.parse("1970-01-01T00:00:00Z"));
        assertThat(provenance.lastBar()).isEqualTo(Instant.parse("1970-01-01T01:30:00Z"));
        assertThat(provenance.gaps())
                .containsExactly(
                        new Gap(Instant.parse("1970-01-01T00:00:00Z"), 1),
                        new Gap(Instant.parse("1970-01-01T00:30:00Z"), 2),
                        new Gap(Instant.parse("1970-01-01T01:30:00Z"), 1));
        assertThat(provenance.contentSha256()).isEqualTo(series.fingerprint());
    }

    @Test
    void itsJsonReadsBack() {
        Provenance provenance = Provenance.of(
                series(1, Double.NaN, 2),
                Provenance.BINANCE_SPOT,
                List.of(new SourceFile("a.csv", "ab"), new SourceFile("b \"c\".zip", "cd")),
                List.of("a note\nof two lines"));

        assertThat(ProvenanceJson.parse(ProvenanceJson.write(provenance))).isEqualTo(provenance);
        assertThat(ProvenanceJson.write(provenance)).doesNotContain("\n");
    }

    @Test
    void brokenJsonIsMalformed() {
        assertThatThrownBy(() -> ProvenanceJson.parse("{\"exchange\":\"x\"}"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith("provenance must be readable");
        assertThatThrownBy(() -> ProvenanceJson.parse("{")).isInstanceOf(MalformedInput.class);
    }

    @Test
    void provenanceOfAnotherSeriesIsNotAccepted() {
        Provenance other = Provenance.of(series(1, 2, 3), Provenance.BINANCE_SPOT, List.of(), List.of());

        assertThatThrownBy(() -> new LoadedSeries(series(1, 2), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("provenance must describe the series");
    }

    private static CandleSeries series(double... close) {
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, Column.of(close));
        return CandleSeries.of("AAAUSDT", new Grid(Timeframe.M15, 0, close.length), columns);
    }
}
