/** Which regime of the market a bar is in, told from its own row of features alone. */
@NullMarked
package cvntrade.features.regime;

import org.jspecify.annotations.NullMarked;
