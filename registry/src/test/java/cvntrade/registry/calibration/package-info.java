@NullMarked
package cvntrade.registry.calibration;

import org.jspecify.annotations.NullMarked;
