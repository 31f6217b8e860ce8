@NullMarked
package cvntrade.features.cache;

import org.jspecify.annotations.NullMarked;
