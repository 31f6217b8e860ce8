package cvntrade.sweep.cell;

import java.util.Optional;

/** Where finished cells are kept, so that a sweep that was stopped need not run them again. */
public interface CellStore {
    /** @return the finished cell, or nothing where it has not been run yet */
    Optional<CellOutcome> find(CellKey key);

    void keep(CellOutcome cell);

    /** For a look that leaves nothing behind. */
    CellStore NOWHERE = new CellStore() {
        @Override
        public Optional<CellOutcome> find(CellKey key) {
            return Optional.empty();
        }

        @Override
        public void keep(CellOutcome cell) {}
    };
}
