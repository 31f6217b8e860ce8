/**
 * The page people read: a finished sweep becomes one HTML file that needs no network, and the same in Markdown. {@link cvntrade.sweep.dossier.Dossier} writes it;
 * {@link cvntrade.sweep.dossier.DossierPage} is what the template sees, already in words and figures.
 *
 * <p>It shows what was decided elsewhere and decides nothing.
 */
@NullMarked
package cvntrade.sweep.dossier;

import org.jspecify.annotations.NullMarked;
