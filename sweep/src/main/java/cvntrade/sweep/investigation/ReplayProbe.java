package cvntrade.sweep.investigation;

import cvntrade.base.Decimals;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.cache.MatrixSource;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.investigation.ReplayFinding.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** D: the very matrices that the cells were fitted on, against columns that come one bar after the other. */
final class ReplayProbe {
    private final Subject subject;
    private final MatrixSource matrices;
    private final int bars;

    /** @param wantedBars the last bars of the shared window, or all of it where it is shorter */
    ReplayProbe(Subject subject, MatrixSource matrices, int wantedBars) {
        this.subject = subject;
        this.matrices = matrices;
        this.bars = Math.min(wantedBars, subject.plan().window().bars());
    }

    private record Answer(long compared, List<Difference> differences) {}

    ReplayFinding run(Tasks tasks) {
        List<Answer> answers = tasks.each(Probe.REPLAY, subject.plan().cryptos(), crypto -> crypto, this::replay);
        return new ReplayFinding(
                bars,
                answers.stream().mapToLong(Answer::compared).sum(),
                answers.stream()
                        .flatMap(answer -> answer.differences().stream())
                        .toList());
    }

    private Answer replay(String crypto) {
        List<Feature> features = subject.plan().allFeatures();
        CandleSeries target = subject.data().target(crypto);
        Map<String, CandleSeries> references = subject.data().referenceSeries();
        FeatureMatrix batch = matrices.matrix(
                features, FeatureInput.of(target, references), subject.plan().factorSettings());
        int endRow = target.grid().rowOf(subject.plan().window().endBar());
        BarByBar replayed = new BarByBar(features, target, references, endRow - bars);
        Map<String, Difference> first = new LinkedHashMap<>();
        for (int row = endRow - bars; row < endRow; row++) {
            float[] values = replayed.next();
            for (int column = 0; column < values.length; column++) {
                float before = batch.get(row, column);
                if (Float.floatToIntBits(before) == Float.floatToIntBits(values[column])) continue;
                String key = features.get(column).key();
                String bar = target.grid().openTime(row).toString();
                first.putIfAbsent(key, new Difference(crypto, key, bar, text(before), text(values[column])));
            }
        }
        return new Answer((long) bars * features.size(), new ArrayList<>(first.values()));
    }

    private static String text(float value) {
        return Decimals.shortest(value);
    }
}
