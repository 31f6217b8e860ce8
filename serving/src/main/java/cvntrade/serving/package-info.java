/**
 * An empty room, kept for the use of a model: inference from its pinned contract, the shadow run, drift, later the stream. Nothing here
 * pretends to work yet.
 */
@NullMarked
package cvntrade.serving;

import org.jspecify.annotations.NullMarked;
