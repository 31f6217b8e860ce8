package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expected value of the reference set, at the tolerance of its file. */
class GoldenStatisticsTest {
    static Stream<Arguments> pairedT() {
        return Golden.cases("paired_t.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void pairedT(String name, Golden golden) {
        PairedT test = PairedT.of(golden.numbers("a"), golden.numbers("b"));
        golden.check("n", test.count());
        golden.check("mean", test.mean());
        golden.check("sd", test.standardDeviation());
        golden.check("se", test.standardError());
        golden.check("df", test.degreesOfFreedom());
        golden.check("t", test.t());
        golden.check("p_greater", test.pGreater());
        golden.check("p_less", test.pLess());
        golden.check("p_two_sided", test.pTwoSided());
        golden.check("ci95", test.interval(0.95));
        everyOutputIsChecked(golden, "n mean sd se df t p_greater p_less p_two_sided ci95");
    }

    static Stream<Arguments> adjustedP() {
        return Golden.cases("benjamini_hochberg.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void adjustedP(String name, Golden golden) {
        double[] p = golden.numbers("p");
        double[] adjusted = PAdjustment.BENJAMINI_HOCHBERG.adjust(p);
        golden.check("bh_adjusted", adjusted);
        golden.check("by_adjusted", PAdjustment.BENJAMINI_YEKUTIELI.adjust(p));
        golden.check("holm_adjusted", PAdjustment.HOLM.adjust(p));
        JsonNode rejected = golden.expected().get("rejected_at_005");
        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i] <= 0.05)
                    .as("rejected[" + i + "] p=" + adjusted[i])
                    .isEqualTo(rejected.get(i).asBoolean());
        }
        everyOutputIsChecked(golden, "bh_adjusted by_adjusted holm_adjusted rejected_at_005");
    }

    static Stream<Arguments> cohensD() {
        return Golden.cases("cohens_d.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void cohensD(String name, Golden golden) {
        CohensD effect = CohensD.of(golden.numbers("a"), golden.numbers("b"));
        golden.check("d_z", effect.paired());
        golden.check("pooled_sd", effect.pooledSd());
        golden.check("d_pooled", effect.pooled());
        golden.check("hedges_g_z", effect.hedges());
        golden.check("correlation", effect.correlation());
        everyOutputIsChecked(golden, "d_z pooled_sd d_pooled hedges_g_z correlation");
    }

    static Stream<Arguments> bootstrap() {
        return Golden.cases("bootstrap.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bootstrap(String name, Golden golden) {
        Statistic statistic =
                golden.inputs().get("statistic").asText().equals("median") ? Statistic.MEDIAN : Statistic.MEAN;
        double confidence = 1 - golden.inputs().get("alpha").asDouble();
        Bootstrap bootstrap = Bootstrap.of(golden.numbers("x"), golden.rows("indices"), statistic);
        golden.check("theta", bootstrap.theta());
        golden.check("percentile_ci", bootstrap.percentile(confidence));
        golden.check("basic_ci", bootstrap.basic(confidence));
        Bootstrap.Accelerated accelerated = bootstrap.accelerated(confidence);
        golden.check("fraction_below", accelerated.fractionBelow());
        golden.check("z0", accelerated.z0());
        golden.check("acceleration", accelerated.acceleration());
        golden.check("bca_levels", accelerated.levels());
        golden.check("bca_ci", accelerated.interval());
        golden.check("boot_mean", bootstrap.meanOfResamples());
        golden.check("boot_sd", bootstrap.standardDeviationOfResamples());
        everyOutputIsChecked(
                golden,
                "theta percentile_ci basic_ci fraction_below z0 acceleration bca_levels bca_ci boot_mean boot_sd");
    }

    static Stream<Arguments> robustMatrix() {
        return Golden.cases("robust_matrix.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void robustMatrix(String name, Golden golden) {
        double[][] deltas = golden.matrix("deltas");
        RobustMatrix matrix = RobustMatrix.of(deltas);
        golden.check("mean", matrix.mean());
        golden.check("by_crypto", matrix.cryptoMeans());
        golden.check("by_fold", matrix.foldMeans());
        golden.check("var_cluster_crypto", matrix.varianceByCrypto());
        golden.check("var_cluster_fold", matrix.varianceByFold());
        golden.check("var_iid", matrix.varianceOfIndependentCells());
        golden.check("var_two_way_raw", matrix.varianceTwoWayRaw());
        golden.check("var_two_way_used", matrix.varianceTwoWay());
        ClusteredT twoWay = matrix.twoWay();
        golden.check("two_way_t", twoWay.t());
        golden.check("two_way_df", twoWay.degreesOfFreedom());
        golden.check("two_way_p_greater", twoWay.pGreater());
        golden.check("two_way_ci95", twoWay.interval(0.95));
        golden.check("crypto_means_t", matrix.cryptoMeansTest().t());
        golden.check("crypto_means_p_greater", matrix.cryptoMeansTest().pGreater());
        golden.check("fold_means_t", matrix.foldMeansTest().t());
        golden.check("fold_means_p_greater", matrix.foldMeansTest().pGreater());
        golden.check("nadeau_bengio_t", matrix.nadeauBengio().t());
        golden.check("nadeau_bengio_df", matrix.nadeauBengio().degreesOfFreedom());
        golden.check("nadeau_bengio_p_greater", matrix.nadeauBengio().pGreater());
        golden.check("sign_flip_crypto_p_greater", matrix.signFlipByCrypto());
        golden.check("sign_flip_fold_p_greater", matrix.signFlipByFold());
        TwoWayBootstrap bootstrap = TwoWayBootstrap.given(golden.rows("crypto_indices"), golden.rows("fold_indices"));
        golden.check("two_way_bootstrap_ci95", bootstrap.means(deltas).percentile(0.95));
        golden.check(
                "crypto_bootstrap_ci95",
                bootstrap.cryptosOnly(deltas[0].length).means(deltas).percentile(0.95));
        golden.check(
                "fold_bootstrap_ci95",
                bootstrap.foldsOnly(deltas.length).means(deltas).percentile(0.95));
        everyOutputIsChecked(
                golden,
                "mean by_crypto by_fold var_cluster_crypto var_cluster_fold var_iid var_two_way_raw var_two_way_used"
                        + " two_way_t two_way_df two_way_p_greater two_way_ci95 crypto_means_t crypto_means_p_greater"
                        + " fold_means_t fold_means_p_greater nadeau_bengio_t nadeau_bengio_df nadeau_bengio_p_greater"
                        + " sign_flip_crypto_p_greater sign_flip_fold_p_greater two_way_bootstrap_ci95"
                        + " crypto_bootstrap_ci95 fold_bootstrap_ci95");
    }

    static Stream<Arguments> kolmogorovSmirnov() {
        return Golden.cases("kolmogorov_smirnov.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void kolmogorovSmirnov(String name, Golden golden) {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(golden.numbers("x"), golden.numbers("y"));
        golden.check("n", test.firstCount());
        golden.check("m", test.secondCount());
        golden.check("d", test.distance());
        golden.check("p_limit", test.pLimit());
        golden.check("p_finite_n", test.pFiniteCount());
        assertThat(test.hasExact()).isEqualTo(golden.expects("p_exact"));
        if (test.hasExact()) golden.check("p_exact", test.pExact());
        everyOutputIsChecked(golden, "n m d p_limit p_finite_n p_exact");
    }

    static Stream<Arguments> wilcoxon() {
        return Golden.cases("wilcoxon.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wilcoxon(String name, Golden golden) {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(golden.numbers("d"));
        golden.check("w_plus", test.wPlus());
        golden.check("p_greater", test.pGreater());
        golden.check("p_two_sided", test.pTwoSided());
        everyOutputIsChecked(golden, "w_plus p_greater p_two_sided");
    }

    /** A value that the reference offers and nobody compares would look like a pass. */
    private static void everyOutputIsChecked(Golden golden, String checked) {
        Set<String> outputs = new TreeSet<>();
        golden.expected().fieldNames().forEachRemaining(outputs::add);
        assertThat(Set.of(checked.split(" "))).containsAll(outputs);
    }
}
