package cvntrade.market.kline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known name that a mistyped one most likely meant: the fewest letters changed, added or left out. */
final class NearestName {
    private NearestName() {}

    static String to(String typed, Collection<String> known) {
        String wanted = typed.toUpperCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> edits(wanted, name.toUpperCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("there must be a known name: typed=" + typed));
    }

    /** Levenshtein's distance, one row of the table at a time. */
    private static int edits(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) above[j] = j;
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
