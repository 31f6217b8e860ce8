/**
 * A trained model in use: {@link cvntrade.serving.InferenceApi} is what another Java program embeds. It serves a model with the very columns
 * it was trained on or not at all.
 */
@NullMarked
package cvntrade.serving;

import org.jspecify.annotations.NullMarked;
