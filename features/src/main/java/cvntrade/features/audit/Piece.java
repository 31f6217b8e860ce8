package cvntrade.features.audit;

import java.util.concurrent.Callable;

/** A part of an audit. Pieces may run on any thread and in any order; the report is the same. */
public sealed interface Piece extends Callable<Tally> permits SlicedPiece, LookbackPiece, WholePiece {
    @Override
    Tally call();
}
