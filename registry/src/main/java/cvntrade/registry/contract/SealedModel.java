package cvntrade.registry.contract;

import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.learning.xgboost.BoostedModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model whose every byte is the registered one and whose parts agree. There is no other way to one than {@link #open} and {@link #seal}.
 */
public final class SealedModel {
    private static final String COLUMNS_TAG = "feature_names_with_btc_sha256";

    private final ModelArtefact artefact;
    private final ModelContract contract;
    private final TrainingRecord training;

    private SealedModel(ModelArtefact artefact, ModelContract contract, TrainingRecord training) {
        this.artefact = artefact;
        this.contract = contract;
        this.training = training;
    }

    /** From its parts, on writing: the same checks as on loading. */
    public static SealedModel seal(byte[] model, ModelContract contract, TrainingRecord training) {
        ModelArtefact artefact = new ModelArtefact(model, ContractJson.write(contract), training.write());
        return open(artefact, tagsOf(ModelHashes.of(artefact), contract));
    }

    /**
     * From its files: sizes, then hashes, then texts, then trees, so that no byte is parsed before it is known to be the registered one.
     *
     * @param tags of the registered version
     * @throws Refusal that lists what differs
     */
    public static SealedModel open(ModelArtefact artefact, Map<String, String> tags) {
        artefact.requireSizes();
        ModelHashes.of(artefact).requireRegistered(tags);
        ModelContract contract = ContractJson.read(artefact.config());
        Problems problems = new Problems();
        ModelHashes.differ(COLUMNS_TAG, ModelHashes.ofColumns(contract), tags.get(COLUMNS_TAG), problems);
        problems.throwIfAny(Refusal.Reason.TAMPERED);
        TrainingRecord training = TrainingRecord.read(artefact.training());
        if (training.ranges().size() != contract.featureNames().size()) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "every column must have its training range: ranges="
                            + training.ranges().size() + " columns="
                            + contract.featureNames().size());
        }
        SealedModel model = new SealedModel(artefact, contract, training);
        model.trees().close();
        return model;
    }

    /** The trees, ready to score. The caller closes them. */
    public BoostedModel trees() {
        try {
            return BoostedModel.load(artefact.model(), contract.featureKeys());
        } catch (MalformedInput unreadable) {
            throw new Refusal(Refusal.Reason.CONTRACT, ModelArtefact.MODEL + ": " + unreadable.getMessage());
        }
    }

    /** Its files. */
    public ModelArtefact artefact() {
        return artefact;
    }

    /** What it demands. */
    public ModelContract contract() {
        return contract;
    }

    /** Where it comes from. */
    public TrainingRecord training() {
        return training;
    }

    public ModelHashes hashes() {
        return ModelHashes.of(artefact);
    }

    /** The tags of its registered version. */
    public Map<String, String> tags() {
        return tagsOf(hashes(), contract);
    }

    private static Map<String, String> tagsOf(ModelHashes hashes, ModelContract contract) {
        Map<String, String> tags = new LinkedHashMap<>(hashes.tags());
        tags.put(COLUMNS_TAG, ModelHashes.ofColumns(contract));
        return tags;
    }

    /** The columns in the order in which it takes them. */
    public List<String> columns() {
        return contract.featureNames();
    }
}
