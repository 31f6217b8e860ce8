package cvntrade.features.enrichment;

import java.util.List;

/** Which known name a misspelt one was meant to be: the one that fewest single-letter changes lead to (Levenshtein 1965). */
final class NearestName {
    private NearestName() {}

    static String of(String written, List<String> known) {
        String nearest = known.get(0);
        for (String name : known) if (distance(written, name) < distance(written, nearest)) nearest = name;
        return nearest;
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = j;
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
