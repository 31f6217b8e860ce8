package cvntrade.market.synthetic;

import cvntrade.base.Seed;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers for one purpose. The distributions are written out here with {@link StrictMath}, because library samplers use the faster
 * {@link Math}, whose last bit may differ between machines.
 */
final class Draws {
    private final UniformRandomProvider random;

    private Draws(UniformRandomProvider random) {
        this.random = random;
    }

    /** Each coin and purpose has its own stream, so that no draw depends on how many others are made. */
    static Draws of(long seed, String symbol, String purpose) {
        long own = Seed.of("synthetic market", Long.toString(seed), symbol, purpose);
        return new Draws(RandomSource.XO_RO_SHI_RO_128_PP.create(own));
    }

    /** In (0, 1]: its logarithm is finite. */
    double uniform() {
        return 1 - random.nextDouble();
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** In [1, most], each equally likely. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    double sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Box and Muller's cosine branch: two uniform draws for each normal one. */
    double gaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /**
     * Student's t scaled to a variance of one. With n degrees, n even, the chi-square below the root is −2 times the sum of n/2 logarithms of
     * uniform draws, and the variance of t is n / (n − 2).
     */
    double student(int degreesOfFreedom) {
        double chiSquare = 0;
        for (int k = 0; k < degreesOfFreedom / 2; k++) chiSquare -= 2 * StrictMath.log(uniform());
        double t = gaussian() / Math.sqrt(chiSquare / degreesOfFreedom);
        return t * Math.sqrt((degreesOfFreedom - 2.0) / degreesOfFreedom);
    }
}
