@NullMarked
package cvntrade.features.enrichment;

import org.jspecify.annotations.NullMarked;
