/**
 * What comes after a verdict: trained models with their contracts, which of them is served, the fallback behind it, and the operator's
 * decisions. {@link cvntrade.registry.Registry} holds the rules, once, for every place where models are kept.
 */
@NullMarked
package cvntrade.registry;

import org.jspecify.annotations.NullMarked;
