package cvntrade.base;

import java.util.Collection;
import java.util.Locale;

/** The known name that a misspelt one most likely stands for: what follows "did you mean". */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name that takes the fewest letters inserted, deleted or replaced; upper and lower case count as the same letter.
     *
     * @param known at least one name, in the order that decides between equally near ones: the first wins
     */
    public static String among(String name, Collection<String> known) {
        if (known.isEmpty()) throw new IllegalArgumentException("known names must not be empty: name=" + name);
        String letters = name.toLowerCase(Locale.ROOT);
        String nearest = name;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = edits(letters, candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance, one row of its table at a time. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) above[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
