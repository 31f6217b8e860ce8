/**
 * What a trained model demands of whoever serves it, and the files in which it says so. {@link cvntrade.registry.contract.ModelArtefact}
 * holds them as bytes; {@link cvntrade.registry.contract.SealedModel} is what they are after every hash and every rule was checked.
 */
@NullMarked
package cvntrade.registry.contract;

import org.jspecify.annotations.NullMarked;
