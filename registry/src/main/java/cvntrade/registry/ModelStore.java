package cvntrade.registry;

import cvntrade.base.FileFacts;
import cvntrade.registry.contract.ModelArtefact;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import java.util.List;
import java.util.Optional;

/** Where the files of models are kept, each set under the name that its hashes give it. */
public interface ModelStore {
    /** Keeps the files, durably and all or none; the same files again are no error. */
    void put(SealedModel model, Act act);

    /**
     * The files as they are now; nobody has checked them yet.
     *
     * @param id of the hashes of the model
     * @throws cvntrade.base.Refusal if one is missing or larger than any can be
     */
    ModelArtefact get(String id);

    /**
     * What tells one state of the files from another without reading them; empty where that cannot be told.
     *
     * @throws cvntrade.base.Refusal if one is missing
     */
    default Optional<List<FileFacts>> facts(String id) {
        return Optional.empty();
    }
}
