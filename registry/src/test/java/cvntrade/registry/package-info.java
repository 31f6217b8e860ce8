@NullMarked
package cvntrade.registry;

import org.jspecify.annotations.NullMarked;
