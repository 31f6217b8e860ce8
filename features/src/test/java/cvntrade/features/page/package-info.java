@NullMarked
package cvntrade.features.page;

import org.jspecify.annotations.NullMarked;
