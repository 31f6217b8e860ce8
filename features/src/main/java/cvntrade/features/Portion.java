package cvntrade.features;

/**
 * How far a sentence over signals can look ahead at the very most. A walk hands its kernels the bars of one portion after the other, the
 * first beginning with the target's first bar, and a row is computed before the next portion is read. So a row of an earlier portion stands
 * whatever becomes of a later bar; the audit rests on this, and a test holds it against the walk.
 */
public final class Portion {
    /** Count of the bars handed over at once. */
    public static final int BARS = Walk.PORTION_BARS;

    private Portion() {}
}
