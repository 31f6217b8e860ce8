@NullMarked
package cvntrade.features.regime;

import org.jspecify.annotations.NullMarked;
