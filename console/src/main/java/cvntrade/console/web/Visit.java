package cvntrade.console.web;

import cvntrade.base.MalformedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request for a page.
 *
 * @param query the {@code q} of the address, empty where there is none
 * @param user who asks; empty where the console has no accounts
 * @param from the address that the request came from
 * @param form the fields that were sent, for a page that is only read those of its address
 */
public record Visit(String query, Optional<User> user, String from, Map<String, String> form) {
    public Visit {
        form = Map.copyOf(form);
    }

    /** Whether the reader may also act. */
    public boolean mayAct() {
        return user.filter(known -> known.role() == Role.OPERATOR).isPresent();
    }

    /** Who acts, and from where, as the history keeps it. */
    public String actor() {
        return user.orElseThrow().name() + " (console, " + from + ")";
    }

    /** These fields as they were sent, to be sent along unseen with the next form; what was left empty is left out. */
    public List<Field> sentAlong(String... names) {
        return sentAlong(form, names);
    }

    /** The same of a form that was sent before. */
    public static List<Field> sentAlong(Map<String, String> form, String... names) {
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            String value = form.getOrDefault(name, "");
            if (!value.isEmpty()) fields.add(Field.fixed(name, value));
        }
        return fields;
    }

    /** A field that must be filled. */
    public String filled(String name) {
        String value = form.getOrDefault(name, "").strip();
        if (value.isEmpty()) throw new MalformedInput("a field must be filled: field=" + name);
        return value;
    }
}
