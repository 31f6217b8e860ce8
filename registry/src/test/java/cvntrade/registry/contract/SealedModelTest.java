package cvntrade.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.registry.SmallModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** What can happen to the files of a model between its training and its use. */
class SealedModelTest {
    private static final int MODEL_BITS = 1_000;

    private final SealedModel model = SmallModel.withBtc(1);
    private final ModelArtefact files = model.artefact();

    @Test
    void filesThatNobodyTouchedOpenToTheSameModel() {
        SealedModel again = SealedModel.open(files, model.tags());
        assertThat(again.contract()).isEqualTo(model.contract());
        assertThat(again.training()).isEqualTo(model.training());
        assertThat(again.hashes()).isEqualTo(model.hashes());
    }

    @Test
    void everyBitOfTheConfigurationIsHeld() {
        byte[] config = files.config();
        for (int bit = 0; bit < config.length * 8; bit++) {
            assertRefused(new ModelArtefact(files.model(), flipped(config, bit), files.training()), model.tags());
        }
    }

    @Test
    void aThousandBitsOfTheTreesAreHeld() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(6);
        byte[] trees = files.model();
        for (int i = 0; i < MODEL_BITS; i++) {
            int bit = random.nextInt(trees.length * 8);
            assertRefused(new ModelArtefact(flipped(trees, bit), files.config(), files.training()), model.tags());
        }
    }

    @Test
    void everyBitOfTheTrainingRecordIsHeld() {
        byte[] record = files.training();
        for (int bit = 0; bit < record.length * 8; bit++) {
            assertRefused(new ModelArtefact(files.model(), files.config(), flipped(record, bit)), model.tags());
        }
    }

    @Test
    void aTruncatedFileIsRefused() {
        byte[] trees = files.model();
        for (int length : new int[] {0, 1, trees.length / 2, trees.length - 1}) {
            assertRefused(
                    new ModelArtefact(Arrays.copyOf(trees, length), files.config(), files.training()), model.tags());
        }
    }

    @Test
    void filesOfTwoModelsDoNotMix() {
        ModelArtefact other = SmallModel.withBtc(2).artefact();
        assertThat(other.model()).isNotEqualTo(files.model());
        assertRefused(new ModelArtefact(other.model(), files.config(), files.training()), model.tags());
        assertRefused(other, model.tags());
    }

    @Test
    void aTagThatWasEditedOrLostIsRefused() {
        for (String tag : model.tags().keySet()) {
            Map<String, String> edited = new TreeMap<>(model.tags());
            edited.put(tag, "0".repeat(64));
            assertRefused(files, edited);
            edited.remove(tag);
            assertRefused(files, edited);
        }
    }

    /** The hashes agree with the files in all that follows: who forges a file may forge its tags too. */
    @Test
    void columnsInAnotherOrderAreNoContract() {
        assertContractRefused(
                text().replace("\"btc_return_1h\", \"btc_return_4h\"", "\"btc_return_4h\", \"btc_return_1h\""),
                "feature_names_with_btc must be the columns of its set");
    }

    @Test
    void aBtcModelThatSaysItIsBlindIsNoContract() {
        assertContractRefused(
                text().replace("\"btc_features_enabled\" : true", "\"btc_features_enabled\" : false"),
                "feature_names_with_btc must be the columns of its set");
    }

    @Test
    void aContractOfANewerProgramIsRefusedByItsNumberWhateverItHolds() {
        assertContractRefused(
                text().replace("\"contract_version\" : 1", "\"contract_version\" : 2")
                        .replace("\"symbol\"", "\"exchange\" : \"x\",\n  \"symbol\""),
                "contract_version=2 readable=1; a newer program wrote it");
        assertContractRefused(
                text().replace("\"contract_version\" : 1", "\"contract_version\" : 0"), "no program ever wrote it");
    }

    @Test
    void aFieldThatIsUnknownMissingTwiceOrOfAnotherTypeIsRefused() {
        assertContractRefused(text().replace("\"symbol\" :", "\"impute\" : true,\n  \"symbol\" :"), "impute");
        assertContractRefused(text().replaceFirst("  \"lookback_bars\" : \\d+,\n", ""), "lookback_bars");
        assertContractRefused(
                text().replace("\"symbol\" :", "\"btc_purge_bars\" : 0,\n  \"symbol\" :"), "Duplicate field");
        assertContractRefused(text().replace("\"btc_purge_bars\" : 20", "\"btc_purge_bars\" : \"20\""), "20");
        assertContractRefused(text().replace("\"btc_purge_bars\" : 20", "\"btc_purge_bars\" : 20.5"), "20.5");
        assertContractRefused(text().replace("\"btc_purge_bars\" : 20", "\"btc_purge_bars\" : null"), "null");
        assertContractRefused(text().replace("\"btc_purge_bars\" : 20", "\"btc_purge_bars\" : 201"), "201");
        assertContractRefused(text() + "{}", "railing");
        assertContractRefused(text().replace("\"btc_purge_bars\" : 20", "\"btc_purge_bars\" :  20"), "another form");
    }

    @Test
    void aPathInPlaceOfASymbolIsNoContract() {
        assertContractRefused(text().replace("ADAUSDT", "../../etc"), "symbol must be 2 to 30 capital letters");
    }

    @Test
    void aTextOfTenMegabytesIsRefusedBeforeItIsRead() {
        byte[] large = new byte[10 << 20];
        Arrays.fill(large, (byte) ' ');
        ModelArtefact padded = new ModelArtefact(files.model(), large, files.training());
        assertThatThrownBy(() -> SealedModel.open(padded, model.tags()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bytes=10485760 most=1048576");
    }

    @Test
    void deeplyNestedTextIsRefused() {
        assertContractRefused(
                "{\n  \"contract_version\" : 1,\n  \"symbol\" : " + "[".repeat(100_000), "must be readable");
    }

    @Test
    void treesOfAnotherWidthAreRefused() {
        ModelArtefact blind = SmallModel.blind(1).artefact();
        assertThatThrownBy(() -> SealedModel.seal(blind.model(), model.contract(), model.training()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("modelColumns=3 columns=6");
    }

    private String text() {
        return new String(files.config(), StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static void assertRefused(ModelArtefact files, Map<String, String> tags) {
        assertThatThrownBy(() -> SealedModel.open(files, tags))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.TAMPERED));
    }

    private void assertContractRefused(String config, String because) {
        assertThat(config).isNotEqualTo(text());
        ModelArtefact forged =
                new ModelArtefact(files.model(), config.getBytes(StandardCharsets.UTF_8), files.training());
        Map<String, String> tags = new TreeMap<>(model.tags());
        tags.putAll(ModelHashes.of(forged).tags());
        assertThatThrownBy(() -> SealedModel.open(forged, tags))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.CONTRACT))
                .hasMessageContaining(because);
    }
}
