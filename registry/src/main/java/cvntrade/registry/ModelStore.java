package cvntrade.registry;

import cvntrade.registry.contract.ModelArtefact;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;

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
}
