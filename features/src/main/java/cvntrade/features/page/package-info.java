/**
 * The features as a page for people. Families of described columns come in, Markdown goes out: {@code docs/features.md}, by
 * {@link cvntrade.features.page.FeaturePage}.
 *
 * <p>It never says anything of a column that the column does not say of itself.
 */
@NullMarked
package cvntrade.features.page;

import org.jspecify.annotations.NullMarked;
