/**
 * Every plan that was ever judged on a home, whatever its verdict. Who tries twenty factors finds one that looks well; so a dossier says how
 * many were tried before it, and nobody has to remember.
 *
 * <p>A finished sweep leaves one {@link cvntrade.sweep.tried.Trial} in the {@link cvntrade.sweep.tried.FactorLedger}, which is never written
 * over. A sweep that begins takes down what stands there, into its own folder: so its dossier stays the same, whatever is tried later.
 */
@NullMarked
package cvntrade.sweep.tried;

import org.jspecify.annotations.NullMarked;
