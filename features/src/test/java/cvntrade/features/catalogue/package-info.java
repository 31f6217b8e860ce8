@NullMarked
package cvntrade.features.catalogue;

import org.jspecify.annotations.NullMarked;
