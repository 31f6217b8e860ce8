@NullMarked
package cvntrade.registry.ledger;

import org.jspecify.annotations.NullMarked;
