/**
 * Feature matrices kept on disk, so that the same columns of the same candles are computed once. Features and candles go in; the matrix
 * comes out, bit by bit the same whether it was computed or read.
 *
 * <p>Read {@link cvntrade.features.cache.MatrixSource} first: what a caller sees; then {@link cvntrade.features.cache.CacheKey}: everything
 * a matrix depends on; then {@link cvntrade.features.cache.DiskCache}. The form of a file is in {@code EntryFile}.
 *
 * <p>It never serves what it cannot prove whole and its own, never decides a result, and reads no clock: the edge hands one in.
 */
@NullMarked
package cvntrade.features.cache;

import org.jspecify.annotations.NullMarked;
