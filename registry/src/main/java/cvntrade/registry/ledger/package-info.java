/** What happened to the models of a coin, and what an operator decided, as chains of entries that nobody can change without being found out. */
@NullMarked
package cvntrade.registry.ledger;

import org.jspecify.annotations.NullMarked;
