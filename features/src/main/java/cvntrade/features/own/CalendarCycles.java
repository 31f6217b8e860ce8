package cvntrade.features.own;

import cvntrade.features.Calendar;
import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;

/** The hour of the day and the day of the week as points on a circle, and whether it is the weekend. */
final class CalendarCycles {
    private static final Description HOUR_SIN = cycle("hour_sin", "sin(2π × d), d = share of the UTC day that is over");
    private static final Description HOUR_COS = cycle("hour_cos", "cos(2π × d), d = share of the UTC day that is over");
    private static final Description WEEKDAY_SIN =
            cycle("dow_sin", "sin(2π × w), w = share of the week from Sunday 00:00 UTC that is over");
    private static final Description WEEKDAY_COS =
            cycle("dow_cos", "cos(2π × w), w = share of the week from Sunday 00:00 UTC that is over");
    private static final Description WEEKEND = Description.of("weekend")
            .formula("1 on Saturday and Sunday (UTC), else 0")
            .unit("0 or 1")
            .neverUnknown()
            .source("calendar");

    private CalendarCycles() {}

    static FeatureFamily family() {
        Family family = new Family(
                "calendar", "Hour and weekday as points on a circle, read from the open time of the row's bar (UTC).");
        family.add(HOUR_SIN, Calendar.HOUR_SIN);
        family.add(HOUR_COS, Calendar.HOUR_COS);
        family.add(WEEKDAY_SIN, Calendar.WEEKDAY_SIN);
        family.add(WEEKDAY_COS, Calendar.WEEKDAY_COS);
        family.add(WEEKEND, Calendar.WEEKEND);
        return family.done();
    }

    private static Description cycle(String name, String formula) {
        return Description.of(name)
                .formula(formula)
                .unit("−1 to 1")
                .neverUnknown()
                .source("calendar");
    }
}
