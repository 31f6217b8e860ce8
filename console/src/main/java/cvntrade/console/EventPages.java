package cvntrade.console;

import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Visit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The events that a home keeps, to search in. */
final class EventPages {
    private static final int SHOWN_MAX = 200;
    private static final String ALL = "all";

    private final Path home;
    private final EventTail tail;

    EventPages(Path home) {
        this.home = home;
        tail = new EventTail(home);
    }

    Page list(Visit visit) {
        List<EventTail.Kept> all = tail.all();
        String text = asked(visit, "q").toLowerCase(Locale.ROOT);
        String name = asked(visit, "name");
        String from = asked(visit, "from");
        String to = asked(visit, "to");
        List<EventTail.Kept> found = all.stream()
                .filter(event -> (event.name() + " " + event.fields())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .filter(event ->
                        name.isEmpty() || name.equals(ALL) || event.name().equals(name))
                .filter(event -> from.isEmpty() || event.at().compareTo(from) >= 0)
                // A day or an hour means all of it.
                .filter(event -> to.isEmpty()
                        || event.at().compareTo(to) <= 0
                        || event.at().startsWith(to))
                .toList();
        List<String> names = new ArrayList<>(List.of(ALL));
        names.addAll(all.stream().map(EventTail.Kept::name).distinct().sorted().toList());
        return new Page(
                "Events",
                "What commands and this console said happened, the latest first. The files turn over, so the oldest go.",
                "tail -n 200 "
                        + CommandWords.quoted(home.resolve(KeptEvents.FOLDER).toString()) + "/events-*.0.log",
                List.of(
                        new Block.Filter(
                                List.of(
                                        Field.optional("q", "Text", asked(visit, "q")),
                                        Field.chosen("name", "Event", names, name),
                                        Field.optional("from", "From (UTC, such as 2024-01-31T12)", from),
                                        Field.optional("to", "To", to)),
                                "Show"),
                        new Block.Table(
                                found.size() + " events"
                                        + (found.size() > SHOWN_MAX ? ", the latest " + SHOWN_MAX : ""),
                                List.of("When", "Event", "What"),
                                found.stream()
                                        .limit(SHOWN_MAX)
                                        .map(event -> List.of(
                                                Cell.of(Cell.Kind.TIME, event.at()),
                                                Cell.of(event.name()),
                                                Cell.of(event.fields())))
                                        .toList(),
                                all.isEmpty()
                                        ? "Nothing has happened in " + home + " yet."
                                        : "No event of the " + all.size() + " that are kept is like that.")));
    }

    private static String asked(Visit visit, String name) {
        return visit.form().getOrDefault(name, "").strip();
    }
}
