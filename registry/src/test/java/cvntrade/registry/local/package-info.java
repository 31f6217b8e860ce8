@NullMarked
package cvntrade.registry.local;

import org.jspecify.annotations.NullMarked;
