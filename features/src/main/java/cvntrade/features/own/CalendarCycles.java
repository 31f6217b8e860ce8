package cvntrade.features.own;

import cvntrade.features.Calendar;
import cvntrade.features.Feature;
import java.util.List;

/** The hour of the day and the day of the week (UTC, of the open time) as points on a circle, and whether it is the weekend. */
final class CalendarCycles {
    private CalendarCycles() {}

    static List<Feature> features() {
        return new Family()
                .add("hour_sin", Calendar.HOUR_SIN)
                .add("hour_cos", Calendar.HOUR_COS)
                .add("dow_sin", Calendar.WEEKDAY_SIN)
                .add("dow_cos", Calendar.WEEKDAY_COS)
                .add("weekend", Calendar.WEEKEND)
                .features();
    }
}
