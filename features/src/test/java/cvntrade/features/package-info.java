@NullMarked
package cvntrade.features;

import org.jspecify.annotations.NullMarked;
