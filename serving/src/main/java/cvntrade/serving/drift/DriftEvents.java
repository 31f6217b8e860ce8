package cvntrade.serving.drift;

import cvntrade.base.Event;
import java.util.ArrayList;
import java.util.List;

/** What the operators of a model are told of a week. */
public final class DriftEvents {
    private DriftEvents() {}

    /**
     * One {@code drift_alert} a finding that is one, and one {@code drift_broken} a column that could not be read.
     *
     * @param symbol the model's coin
     * @param version the model's
     */
    public static List<Event> of(String symbol, int version, WeekReport week) {
        List<Event> events = new ArrayList<>();
        for (Finding finding : week.inState(DriftState.ALERT)) {
            Reading reading = finding.reading();
            events.add(named("drift_alert", symbol, version, week)
                    .with("feature", reading.column())
                    .with("signal", reading.signal().word())
                    .with("measured", reading.measured())
                    .with("effect", reading.effect())
                    .with("p_naive", reading.pNaive())
                    .with("p", reading.p())
                    .with("p_adjusted", finding.pAdjusted()));
        }
        week.broken()
                .forEach((column, reason) -> events.add(named("drift_broken", symbol, version, week)
                        .with("feature", column)
                        .with("reason", reason)));
        return events;
    }

    private static Event named(String name, String symbol, int version, WeekReport week) {
        return Event.named(name).with("symbol", symbol).with("version", version).with("week", week.begin());
    }
}
