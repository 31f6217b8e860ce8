@NullMarked
package cvntrade.features.probe;

import org.jspecify.annotations.NullMarked;
