package cvntrade.features;

import java.util.List;

/**
 * Where a user's own columns come from: a public class with a public constructor without arguments, named in
 * {@code META-INF/services/cvntrade.features.FeatureSource}, on the class path or in a plugin JAR. {@code docs/own-feature.md} shows one.
 *
 * <p>Its columns read the traded coin alone, carry names of their own and are audited as the built-in ones are.
 */
@FunctionalInterface
public interface FeatureSource {
    /** The columns, in the order of the table; the same ones at every call. */
    List<Feature> features();
}
