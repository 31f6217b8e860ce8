package cvntrade.sweep.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.Refusal;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.verdict.evidence.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole investigations of small markets whose truth is known. */
@Tag("slow")
class InvestigationTest {
    private static final Factor HONEST = Factors.named("btc_features");

    @TempDir
    static Path shared;

    private static Path reference;
    private static InvestigationReport fastLead;

    @BeforeAll
    static void aMarketWithAFastLeadOnTwoThreads() {
        reference = shared.resolve("reference");
        fastLead = investigate(HONEST, Truth.FAST_LEAD, 1, reference, 2, Progress.NONE);
    }

    private static InvestigationReport investigate(
            Factor factor, Truth truth, long seed, Path out, int threads, Progress progress) {
        SweepData data = KnownMarket.data(truth, seed);
        return new Investigation(
                        KnownMarket.plan(factor, data),
                        data,
                        new SweepFolder(out),
                        KnownMarket.conditions(threads, progress),
                        KnownMarket.SETTINGS.replayBars())
                .run();
    }

    @Test
    void aFastLeadIsFreshInformation() {
        assertThat(fastLead.cause()).as(fastLead.sentence()).isEqualTo(Cause.FRESH_INFORMATION);
        assertThat(fastLead.correlogram().longestLag()).isEqualTo(5);
        assertThat(fastLead.sentence()).contains("leads by up to 5 bars").contains("still says abandon");
        int proposed = fastLead.proposedDelayBars().orElseThrow();
        assertThat(proposed).isLessThan(5);
        assertThat(fastLead.proposal())
                .contains("delay of " + proposed + " bar")
                .contains("registered beforehand");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMarketWithoutALeadNeverLooksAhead(long seed, @TempDir Path out) {
        InvestigationReport report = investigate(HONEST, Truth.NULL, seed, out, 2, Progress.NONE);
        assertThat(report.cause()).as(report.sentence()).isEqualTo(Cause.UNEXPLAINED);
        assertThat(report.proposal()).isEmpty();
        assertThat(report.sentence()).contains("C").contains("did not pass").contains("H could not be measured");
    }

    @Test
    void aLeakIsFoundByEachOfThreeProbes(@TempDir Path out) {
        InvestigationReport report = investigate(AheadFactor.reading(4), Truth.NULL, 1, out, 2, Progress.NONE);
        assertThat(report.cause()).isEqualTo(Cause.LOOK_AHEAD);
        assertThat(report.sentence()).contains("for A, B, D did not pass");
    }

    @Test
    void aLeakIsFoundWithTheAuditOff(@TempDir Path out) {
        SweepData data = KnownMarket.data(Truth.NULL, 1);
        Subject subject = Subject.of(KnownMarket.plan(AheadFactor.reading(4), data), data);
        SweepAudit forged = new SweepAudit(
                subject.planHash(),
                List.of(new SweepAudit.CryptoAudit("AAAUSDT", 1, 1, 1, 0, 1, 1, 0, List.of(), List.of())),
                0,
                List.of());
        InvestigationReport report = new Investigation(
                        subject,
                        new SweepFolder(out),
                        KnownMarket.conditions(2, Progress.NONE),
                        20,
                        (asked, tasks) -> forged)
                .run();
        assertThat(report.audit().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.cause()).isEqualTo(Cause.LOOK_AHEAD);
        assertThat(report.sentence()).contains("for B, D did not pass");
    }

    @Test
    void oneThreadGivesTheBytesOfTwo(@TempDir Path out) {
        investigate(HONEST, Truth.FAST_LEAD, 1, out, 1, Progress.NONE);
        assertSameBytes(out);
    }

    @Test
    void anInvestigationThatStoppedAnywhereEndsWithTheSameBytes(@TempDir Path out) {
        for (int steps : new int[] {1, 9, 40, 60}) {
            assertThatThrownBy(() -> investigate(HONEST, Truth.FAST_LEAD, 1, out, 2, new StopAfter(steps)))
                    .hasMessageContaining("died here");
            assertThat(out.resolve("investigation.json")).doesNotExist();
        }
        investigate(HONEST, Truth.FAST_LEAD, 1, out, 2, Progress.NONE);
        assertSameBytes(out);
    }

    @Test
    void aFinishedInvestigationAsksNothingAgain() {
        InvestigationReport again = investigate(HONEST, Truth.FAST_LEAD, 1, reference, 2, new StopAfter(0));
        assertThat(again).isEqualTo(fastLead);
    }

    @Test
    void aFindingOfAnotherPlanIsRefusedAndNamed(@TempDir Path out) throws IOException {
        Path finding = Files.createDirectories(out.resolve("investigation")).resolve("A.json");
        Files.writeString(finding, "{\"planHash\":\"other\",\"finding\":{}}");
        assertThatThrownBy(() -> investigate(HONEST, Truth.FAST_LEAD, 1, out, 2, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must be that of this plan")
                .hasMessageContaining(finding.toString());
    }

    @Test
    void theFileHasTheCauseEveryProbeAndTheThresholds() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(reference.resolve("investigation.json").toFile());
        assertThat(json.path("cause").asText()).isEqualTo("fresh_information");
        assertThat(json.path("planHash").asText()).isEqualTo(fastLead.planHash());
        assertThat(json.path("probes").fieldNames()).toIterable().containsExactly("A", "B", "C", "D", "F", "G", "H");
        assertThat(json.path("probes"))
                .allSatisfy(probe -> assertThat(probe.path("outcome").asText()).isEqualTo("PASSED"));
        assertThat(json.path("probes").path("H").path("points")).hasSize(4);
        assertThat(json.path("settings").path("controlLiftMin").asDouble()).isEqualTo(0.05);
    }

    private static void assertSameBytes(Path out) {
        assertThat(out.resolve("investigation.json")).hasSameBinaryContentAs(reference.resolve("investigation.json"));
    }

    /** Stands in for a process that dies: throws after so many steps. */
    private static final class StopAfter implements Progress {
        private int left;

        StopAfter(int steps) {
            this.left = steps;
        }

        @Override
        public void begin(String stage, int steps) {}

        @Override
        public synchronized void step(String what) {
            if (left-- <= 0) throw new IllegalStateException("the process died here");
        }

        @Override
        public void end() {}
    }
}
