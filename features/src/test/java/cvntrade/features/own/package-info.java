@NullMarked
package cvntrade.features.own;

import org.jspecify.annotations.NullMarked;
