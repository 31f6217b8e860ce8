package cvntrade.registry.contract;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.List;

/**
 * The files of a model as they came, before anything in them is believed.
 *
 * <p>Data alone: trees in the boosting library's UBJSON, and two texts. There is no code in any of them.
 */
public final class ModelArtefact {
    public static final String MODEL = "model.ubj";
    public static final String CONFIG = "enrichment_config.json";
    public static final String TRAINING = "training_record.json";
    /** In the order of the constructor. */
    public static final List<String> FILES = List.of(MODEL, CONFIG, TRAINING);

    private static final int MODEL_BYTES_MAX = 256 << 20;
    private static final int TEXT_BYTES_MAX = 1 << 20;

    private final byte[] model;
    private final byte[] config;
    private final byte[] training;

    public ModelArtefact(byte[] model, byte[] config, byte[] training) {
        this.model = model.clone();
        this.config = config.clone();
        this.training = training.clone();
    }

    public byte[] model() {
        return model.clone();
    }

    public byte[] config() {
        return config.clone();
    }

    public byte[] training() {
        return training.clone();
    }

    public byte[] file(String name) {
        return switch (name) {
            case MODEL -> model();
            case CONFIG -> config();
            case TRAINING -> training();
            default -> throw new IllegalArgumentException("a model must have one of its files: file=" + name);
        };
    }

    /** The most bytes that a file of a model can have; who fetches one stops there. */
    public static int bytesMax(String name) {
        return name.equals(MODEL) ? MODEL_BYTES_MAX : TEXT_BYTES_MAX;
    }

    /** @throws Refusal if a file is larger than any such file can be */
    void requireSizes() {
        Problems problems = new Problems();
        for (String name : FILES) {
            int bytes = file(name).length;
            problems.addIf(
                    bytes > bytesMax(name),
                    "file of a model must not be larger than any can be: file=" + name + " bytes=" + bytes + " most="
                            + bytesMax(name));
        }
        problems.throwIfAny(Refusal.Reason.TAMPERED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelArtefact that && ModelHashes.of(this).equals(ModelHashes.of(that));
    }

    @Override
    public int hashCode() {
        return ModelHashes.of(this).hashCode();
    }

    @Override
    public String toString() {
        return "ModelArtefact[model=" + model.length + " config=" + config.length + " training=" + training.length
                + "]";
    }
}
