package cvntrade.sweep.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cvntrade.sweep.investigation.DecayFinding;
import cvntrade.sweep.investigation.MeasuredLift;
import cvntrade.verdict.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecayCurveTest {
    private static final DecayFinding DECAY = new DecayFinding(
            List.of(point(0, 0.10, 0.08, 0.12), point(4, 0.02, 0.00, 0.04), point(16, -0.02, -0.04, 0.00)), 4, 0.5);

    private static DecayFinding.Point point(int delay, double mean, double low, double high) {
        return new DecayFinding.Point(delay, new MeasuredLift(mean, new Interval(low, high)));
    }

    /** The scale runs from the least lower end, -0.04 at 236, to the greatest upper end, 0.12 at 16. */
    private static double y(double lift) {
        return 236 - (lift + 0.04) / 0.16 * 220;
    }

    @Test
    void delaysStandAtTheRootOfTheirBarsAndLiftsOnOneScale() {
        DecayCurve curve = DecayCurve.of(DECAY);
        assertThat(curve.points()).extracting(DecayCurve.Point::label).containsExactly("0", "4", "16");
        // The root of 4 is half of the root of 16: the middle between 60 and 730.
        assertThat(curve.points()).extracting(DecayCurve.Point::x).containsExactly("60.0", "395.0", "730.0");
        assertThat(Double.parseDouble(curve.points().get(0).meanY())).isCloseTo(y(0.10), offset(0.06));
        assertThat(curve.points().get(0).highY()).isEqualTo("16.0");
        assertThat(curve.points().get(2).lowY()).isEqualTo("236.0");
        assertThat(Double.parseDouble(curve.zeroY())).isCloseTo(y(0), offset(0.06));
    }

    @Test
    void halfOfTheLiftAndTheEndOfTheLeadAreMarked() {
        DecayCurve curve = DecayCurve.of(DECAY);
        assertThat(Double.parseDouble(curve.halfY())).isCloseTo(y(0.05), offset(0.06));
        assertThat(curve.leadX()).isEqualTo("395.0");
        assertThat(curve.points().get(1).title()).isEqualTo("Delay 4: +0.0200 [0.0000, +0.0400]");
    }
}
