package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planted into the rows after training is an alert of that column and signal within so many weeks, in every market. */
class PlantedDriftTest {
    @ParameterizedTest
    @CsvSource({"0.5, 2", "1, 2", "-1, 2"})
    void aMeanThatMoves(double deviations, int within) {
        expect(PlantedDrift.mean(deviations), within);
    }

    /** The market's own regimes change its deviation 1.8-fold, so what is less than threefold can be one of its weeks. */
    @ParameterizedTest
    @CsvSource({"4, 6", "6, 2", "0.25, 3", "0.15, 2"})
    void aDeviationThatChanges(double factor, int within) {
        expect(PlantedDrift.spread(factor), within);
    }

    @Test
    void aCorrelationThatIsGone() {
        expect(PlantedDrift.correlation(0), 9);
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "10, 2"})
    void oneRowInSoManyThatGoesMissing(int rows, int within) {
        expect(PlantedDrift.missing(rows), within);
    }

    private static void expect(PlantedDrift planted, int within) {
        assertThat(planted.weeksUntilAlert()).as(planted.what()).allMatch(weeks -> weeks <= within);
    }
}
