@NullMarked
package cvntrade.features.window;

import org.jspecify.annotations.NullMarked;
