/**
 * Which own columns a run has: those that come with the program and those a user adds. JAR files go in, a checked list of features comes out,
 * with the hash of each JAR beside it for the plan.
 *
 * <p>Read {@link cvntrade.features.catalogue.Catalogue} first, then {@link cvntrade.features.catalogue.Plugins}.
 *
 * <p>It keeps no list of what was loaded: whoever computes features is handed a catalogue.
 */
@NullMarked
package cvntrade.features.catalogue;

import org.jspecify.annotations.NullMarked;
