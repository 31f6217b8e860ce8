@NullMarked
package cvntrade.features.audit;

import org.jspecify.annotations.NullMarked;
