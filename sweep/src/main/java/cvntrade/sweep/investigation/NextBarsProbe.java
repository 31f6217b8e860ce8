package cvntrade.sweep.investigation;

import cvntrade.base.Column;
import cvntrade.base.Seed;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.investigation.NextBarsFinding.Foretold;
import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.statistics.BlockShuffle;
import cvntrade.verdict.statistics.Correlogram;
import cvntrade.verdict.statistics.LargestByChance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** B: every column of every variant against the reference's own next bars. Nothing is believed of what a column says it reads. */
final class NextBarsProbe {
    private final Subject subject;
    private final InvestigationSettings settings;
    private final BlockShuffle shuffle;

    NextBarsProbe(Subject subject) {
        this.subject = subject;
        this.settings = subject.settings();
        this.shuffle = new BlockShuffle(subject.plan().window().bars(), settings.blockBars());
    }

    /** One column's values on the shared window, and whose they are. */
    private record Owned(String column, String crypto, CandleSeries reference, Column values) {
        String words() {
            return column + " " + crypto;
        }
    }

    private record Answer(Foretold strongest, LargestByChance largestByChance) {}

    NextBarsFinding run(Tasks tasks) {
        List<Answer> answers = tasks.each(Probe.NEXT_BARS, columns(), Owned::words, this::against);
        double bound = shuffle.tellsChance()
                ? LargestByChance.bound(
                        answers.stream().map(Answer::largestByChance).toList(), settings.chanceLevel())
                : Double.NaN;
        return new NextBarsFinding(
                settings.nextBars(),
                shuffle.blocks(),
                bound,
                answers.stream().map(Answer::strongest).toList());
    }

    /** A column that reads the reference alone is the same for every coin: columns with the same values are looked at once. */
    private List<Owned> columns() {
        SweepPlan plan = subject.plan();
        Map<String, CandleSeries> references = subject.data().referenceSeries();
        List<Feature> features = plan.factorFeatures();
        List<Owned> distinct = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (String crypto : plan.cryptos()) {
            CandleSeries target = subject.data().target(crypto);
            List<Column> values = FeatureEngine.columns(features, FeatureInput.of(target, references));
            for (int i = 0; i < features.size(); i++) {
                Column shared = values.get(i).onto(target.grid(), plan.window());
                if (!seen.add(shared)) continue;
                for (CandleSeries reference : references.values()) {
                    distinct.add(new Owned(features.get(i).key(), crypto, reference, shared));
                }
            }
        }
        return distinct;
    }

    private Answer against(Owned column) {
        double[] returns = subject.returns(column.reference());
        Correlogram correlogram = new Correlogram(column.values().toArray(), returns, 1, settings.nextBars());
        double[] correlations = correlogram.correlations();
        int strongest = 0;
        for (int i = 1; i < correlations.length; i++) {
            if (Math.abs(correlations[i]) > Math.abs(correlations[strongest])) strongest = i;
        }
        long seed = Seed.of("next_bars", subject.planHash());
        return new Answer(
                new Foretold(
                        column.column(),
                        column.crypto(),
                        column.reference().symbol(),
                        strongest + 1,
                        correlations[strongest]),
                correlogram.largestByChance(shuffle, settings.shuffles(), seed));
    }
}
