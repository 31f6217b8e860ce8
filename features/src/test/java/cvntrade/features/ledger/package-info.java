@NullMarked
package cvntrade.features.ledger;

import org.jspecify.annotations.NullMarked;
