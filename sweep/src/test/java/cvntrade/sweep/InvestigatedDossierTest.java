package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.investigation.AuditFinding;
import cvntrade.sweep.investigation.ControlFinding;
import cvntrade.sweep.investigation.CorrelogramFinding;
import cvntrade.sweep.investigation.DecayFinding;
import cvntrade.sweep.investigation.InvestigationJson;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.investigation.MeasuredLift;
import cvntrade.sweep.investigation.NextBarsFinding;
import cvntrade.sweep.investigation.PlaceboFinding;
import cvntrade.sweep.investigation.ReplayFinding;
import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.verdict.statistics.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds of an investigation in the dossier. */
class InvestigatedDossierTest {
    @TempDir
    Path out;

    private static MeasuredLift lift(double mean) {
        return new MeasuredLift(mean, new Interval(mean - 0.01, mean + 0.01));
    }

    /** A lead of two bars whose lift is gone at a delay of two; with a replay that found a difference or none. */
    static InvestigationReport report(List<ReplayFinding.Difference> differences) {
        return new InvestigationReport(
                "hash",
                "fresh_one",
                InvestigationSettings.DEFAULT,
                new AuditFinding(true, 9, "nothing moved"),
                new NextBarsFinding(
                        16, 50, 0.03, List.of(new NextBarsFinding.Foretold("calm@0", "AAAUSDT", "REF", 3, Double.NaN))),
                new CorrelogramFinding(
                        50, 0.03, List.of(new CorrelogramFinding.Pair("AAAUSDT", "REF", List.of(0.01, 0.4, 0.0)))),
                new ReplayFinding(100, 900, differences),
                new PlaceboFinding(lift(0.001), 480, 0.01),
                new ControlFinding(lift(0.2), 4, 0.05),
                new DecayFinding(
                        List.of(
                                new DecayFinding.Point(0, lift(0.1)),
                                new DecayFinding.Point(1, lift(0.06)),
                                new DecayFinding.Point(2, lift(0.01))),
                        2,
                        0.5));
    }

    private String page(InvestigationReport report) {
        SweepOutcome outcome = SmallMarket.run(Factors.named("pulse"), out.resolve("sweep"), 2);
        Path file = out.resolve("dossier.html");
        Dossier.write(new SweepFolder(out), outcome, "./cvntrade sweep", Optional.empty(), Optional.of(report));
        return SmallMarket.text(file);
    }

    @Test
    void theCauseStandsAtTheHeadAndEveryProbeInItsSection() {
        String page = page(report(List.of()));
        assertThat(page)
                .contains("Investigation: fresh information. No look-ahead was found.")
                .contains("Investigation: why fresh_one looks better")
                .contains("whose candidates have a delay of 1 bar:")
                .contains("<polyline class=\"interval\"")
                .contains("Longest lag of the lead: 2 bars");
        for (String probe : List.of("A audit", "B next bars", "C correlogram", "D replay", "F placebo", "H decay")) {
            assertThat(page).contains(probe);
        }
    }

    @Test
    void aDifferenceInTheReplayIsShownWithItsBar() {
        ReplayFinding.Difference difference =
                new ReplayFinding.Difference("AAAUSDT", "peek@0", "2022-02-01T00:00:00Z", "0.5", "NaN");
        assertThat(page(report(List.of(difference))))
                .contains("Investigation: look ahead. fresh_one looks ahead, for D did not pass")
                .contains("peek@0")
                .contains("2022-02-01T00:00:00Z")
                .doesNotContain("whose candidates have a delay");
    }

    @Test
    void aDossierWithoutAnInvestigationSaysNothingOfOne() {
        SweepOutcome outcome = SmallMarket.run(Factors.named("pulse"), out.resolve("sweep"), 2);
        Dossier.write(new SweepFolder(out), outcome, "./cvntrade sweep");
        assertThat(SmallMarket.text(out.resolve("dossier.html"))).doesNotContain("Investigation:");
    }

    @Test
    void anUnknownNumberIsNullInTheFile() {
        assertThat(InvestigationJson.text(report(List.of())))
                .contains("\"correlation\" : null")
                .contains("\"proposedDelayBars\" : 1")
                .doesNotContain("NaN");
    }
}
