/** To be furnished: factors, the pre-registered plan, resumable cells, the dossier. */
@NullMarked
package cvntrade.sweep;

import org.jspecify.annotations.NullMarked;
