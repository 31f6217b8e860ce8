package cvntrade.features.page;

import cvntrade.features.Description;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code docs/features.md}: every column by name, with formula, unit, lookback, NaN, difference from the textbook and source. */
public final class FeaturePage {
    /** What writes the page anew. */
    public static final String RENEWED_BY = "./cvntrade features page";

    private static final String INTRODUCTION = """
            # Features

            <!-- Written by %s from the descriptions beside the formulas; a test fails where it is stale. -->

            %d columns. `./cvntrade features show NAME` says the same of one of them, `./cvntrade features list` lists all;
            [your own feature](own-feature.md) stands beside them.

            ## Names

            A column is called `family_window`, the window in bars of 15 minutes: `ret_96` is the return over 96 bars, a day. A
            name without a number has one setting, which stands in its formula; the figures of candles bear TA-Lib's names, the
            six BTC columns are named by hours. A window of equal weights is never longer than 672 bars, a week; an exponential
            mean reads until its weights have faded, at most 2,072 bars. No column has a price level: all are ratios, shares and
            scores.

            ## How to read the formulas

            A word such as `close` is the row's own bar, `close[k]` the bar k bars before it, and the name of another column its
            value. All windows end with the row's own bar; no bar after it is ever read.

            | word | is |
            |---|---|
            | `tp` | the typical price, (high + low + close) ÷ 3 |
            | `tr` | the true range, max(high, close[1]) − min(low, close[1]) |
            | `ret_1` | close ÷ close[1] − 1 |
            | `sum(x, n)`, `mean(x, n)`, `median(x, n)` | of the last n values of x |
            | `highest(x, n)`, `lowest(x, n)` | of the last n values of x |
            | `var(x, n)`, `std(x, n)` | sample variance and deviation of the last n values, divisor n − 1 |
            | `corr(x, y, n)` | Pearson's correlation of the last n pairs |
            | `slope(x, n)` | slope of the least-squares line through the last n values, a bar |
            | `ema(x, n)` | Σ wʲ × x[j] ÷ Σ wʲ over j = 0 to m − 1, w = 1 − 2 ÷ (n + 1) |
            | `wilder(x, n)` | the same with w = 1 − 1 ÷ n |
            | `ln`, `√`, `abs`, `sign` | natural logarithm, root, distance from 0, −1 or 0 or 1 |

            `ema` and `wilder` are recursive in the textbook and never forget. Here they end after m bars, the fewest for which
            wᵐ is below 1e-9; so each column has a lookback, and a gap is forgotten when it has left it. How near TA-Lib is was
            measured on seeded walks of 6,000 bars, from bar 4,000 on; the tests hold each bound, in the column's unit.

            ## Unknown values

            A value is NaN on the first rows, as long as the lookback is not filled, and where a bar that it reads is missing.
            Nothing is ever filled in. Each column says where else it is NaN: mostly where it would divide by zero. The lookback
            counts the bars up to and including the row's own that a value may read; a few read less.
            """;

    private FeaturePage() {}

    public static String of(List<FeatureFamily> families) {
        int columns =
                families.stream().mapToInt(family -> family.features().size()).sum();
        StringBuilder page = new StringBuilder(INTRODUCTION.formatted("`" + RENEWED_BY + "`", columns));
        page.append("\n## Families\n\n| family | columns | what |\n|---|---|---|\n");
        for (FeatureFamily family : families) {
            page.append("| [%s](#%s) | %d | %s |\n"
                    .formatted(family.name(), family.name(), family.features().size(), family.about()));
        }
        families.forEach(family -> append(page, family));
        return page.toString();
    }

    private static void append(StringBuilder page, FeatureFamily family) {
        page.append("\n## ")
                .append(family.name())
                .append("\n\n")
                .append(family.about())
                .append('\n');
        family.kinds().forEach((description, features) -> append(page, description, features));
    }

    private static void append(StringBuilder page, Optional<Description> described, List<Feature> features) {
        Description words = described.orElseThrow(() ->
                new IllegalArgumentException("every column of the page must be described: columns=" + names(features)));
        page.append("\n### ").append(words.pattern().replaceAll("[{}]", "")).append("\n\n");
        page.append('`').append(words.formula()).append("`\n\n");
        item(page, "unit", words.unit());
        item(page, "NaN", words.unknown());
        item(page, "difference from the textbook", words.difference());
        item(page, "source", words.source());
        item(page, "columns, with the lookback in bars", names(features));
    }

    private static void item(StringBuilder page, String name, String text) {
        page.append("- ").append(name).append(": ").append(text).append('\n');
    }

    private static String names(List<Feature> features) {
        return features.stream()
                .map(feature -> "`" + feature.name() + "` " + feature.lookbackBars())
                .collect(Collectors.joining(", "));
    }
}
