package cvntrade.features.window;

import java.util.ArrayList;
import java.util.List;

/** One of every kind of transform, with windows short and long, even and odd. */
final class Transforms {
    private Transforms() {}

    static List<Transform> all() {
        List<Transform> all = new ArrayList<>(windows());
        all.addAll(List.of(Pointwise.values()));
        all.add(new Affine(3, -1));
        all.add(new Delay(0));
        all.add(new Delay(1));
        all.add(new Delay(300));
        return all;
    }

    /** Those whose value needs every row of its window. */
    static List<Transform> windows() {
        List<Transform> windows = new ArrayList<>();
        for (int bars : new int[] {2, 5, 16, 97, 256}) {
            windows.add(new Sum(bars));
            windows.add(new Moments(bars));
            windows.add(new Ramp(bars));
            windows.add(new RunningTotal(bars));
            windows.add(new Correlation(bars));
            windows.add(new HighestAge(bars));
            windows.add(Quantile.median(bars));
            windows.add(new Quantile(bars, 0.9));
            windows.add(new Rank(List.of(bars)));
        }
        windows.add(ExponentialMean.ofSpan(5));
        windows.add(ExponentialMean.wilder(14));
        return windows;
    }
}
