/** Which arithmetic a program has, told by its values: what a model that was trained elsewhere or earlier needs to know before it is served. */
@NullMarked
package cvntrade.features.probe;

import org.jspecify.annotations.NullMarked;
