/**
 * What can be put to the test. A {@link cvntrade.sweep.factor.Factor} says which variants there are, which columns each one adds, what must
 * hold before any work, and how a leak would show; {@link cvntrade.sweep.factor.Factors} finds all that are on the class path.
 *
 * <p>Adding a factor is writing one class and one line under {@code META-INF/services}. Nothing here, in the sweep or in the dossier knows
 * any factor by name.
 */
@NullMarked
package cvntrade.sweep.factor;

import org.jspecify.annotations.NullMarked;
