@NullMarked
package cvntrade.registry.contract;

import org.jspecify.annotations.NullMarked;
