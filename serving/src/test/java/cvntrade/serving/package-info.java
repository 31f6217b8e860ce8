@NullMarked
package cvntrade.serving;

import org.jspecify.annotations.NullMarked;
