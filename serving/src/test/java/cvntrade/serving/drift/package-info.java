@NullMarked
package cvntrade.serving.drift;

import org.jspecify.annotations.NullMarked;
