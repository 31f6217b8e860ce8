package cvntrade.sweep.investigation;

import cvntrade.base.Seed;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.investigation.CorrelogramFinding.Pair;
import cvntrade.sweep.plan.InvestigationSettings;
import cvntrade.verdict.statistics.BlockShuffle;
import cvntrade.verdict.statistics.Correlogram;
import cvntrade.verdict.statistics.LargestByChance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** C: the coins' raw returns against the reference's earlier ones; no column and no feature code takes part. */
final class CorrelogramProbe {
    private final Subject subject;
    private final InvestigationSettings settings;
    private final BlockShuffle shuffle;

    CorrelogramProbe(Subject subject) {
        this.subject = subject;
        this.settings = subject.settings();
        this.shuffle = new BlockShuffle(subject.plan().window().bars(), settings.blockBars());
    }

    private record Follower(String crypto, CandleSeries reference) {
        String words() {
            return crypto + " after " + reference.symbol();
        }
    }

    private record Answer(Pair pair, LargestByChance largestByChance) {}

    CorrelogramFinding run(Tasks tasks) {
        List<Follower> followers = new ArrayList<>();
        for (String crypto : subject.plan().cryptos()) {
            for (CandleSeries reference : subject.data().referenceSeries().values()) {
                followers.add(new Follower(crypto, reference));
            }
        }
        List<Answer> answers = tasks.each(Probe.CORRELOGRAM, followers, Follower::words, this::look);
        double bound = shuffle.tellsChance()
                ? LargestByChance.bound(
                        answers.stream().map(Answer::largestByChance).toList(), settings.chanceLevel())
                : Double.NaN;
        return new CorrelogramFinding(
                shuffle.blocks(), bound, answers.stream().map(Answer::pair).toList());
    }

    private Answer look(Follower follower) {
        Correlogram correlogram = new Correlogram(
                subject.returns(follower.reference()),
                subject.returns(subject.data().target(follower.crypto())),
                1,
                settings.longestBars());
        List<Double> correlations =
                Arrays.stream(correlogram.correlations()).boxed().toList();
        long seed = Seed.of("correlogram", subject.planHash());
        return new Answer(
                new Pair(follower.crypto(), follower.reference().symbol(), correlations),
                correlogram.largestByChance(shuffle, settings.shuffles(), seed));
    }
}
