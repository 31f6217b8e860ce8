/**
 * An empty room, kept for what comes after a verdict: the contract of a trained model, its artefacts, promotion and rollback, and the
 * operator's decisions. Nothing here pretends to work yet.
 */
@NullMarked
package cvntrade.registry;

import org.jspecify.annotations.NullMarked;
