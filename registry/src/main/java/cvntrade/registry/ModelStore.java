package cvntrade.registry;

import cvntrade.registry.contract.ModelArtefact;

/** Where the files of models are kept, each set under the name that its hashes give it. */
public interface ModelStore {
    /** Keeps the files, durably and all or none; the same files again are no error. */
    void put(String id, ModelArtefact artefact);

    /**
     * The files as they are now; nobody has checked them yet.
     *
     * @throws cvntrade.base.Refusal if one is missing or larger than any can be
     */
    ModelArtefact get(String id);
}
