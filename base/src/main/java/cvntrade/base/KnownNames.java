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
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = edits(name, candidate);
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return Check.filled(nearest, "nearest");
    }

    /** Levenshtein's distance, one row of its table at a time. */
    private static int edits(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) previous[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
