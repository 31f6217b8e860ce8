package cvntrade.base;

import java.util.Collection;

/** Names that are known, for messages that say what a misspelt one may have meant. */
public final class KnownNames {
    private KnownNames() {}

    /**
     * The known name with the fewest letters to insert, delete or replace; the first of them on equality.
     *
     * @param known at least one name
     */
    public static String nearest(String name, Collection<String> known) {
        return NearestName.among(name, known);
    }
}
