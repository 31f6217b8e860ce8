package cvntrade.serving.drift;

/**
 * What the weeks so far have left of one signal of one column.
 *
 * @param state after the last week
 * @param direction of its last alarm: 1 up, −1 down, 0 before the first
 */
record Standing(DriftState state, double direction) {
    static final Standing NONE = new Standing(DriftState.OK, 0);

    /** A week that could not be measured changes nothing; an alarm to the other side begins anew, for that is no drift. */
    Standing after(Reading reading, boolean alarm) {
        if (!reading.isMeasured()) return this;
        if (!alarm) return NONE;
        double here = Math.signum(reading.effect());
        boolean again = state != DriftState.OK && here == direction;
        return new Standing(again ? DriftState.ALERT : DriftState.WATCH, here);
    }
}
