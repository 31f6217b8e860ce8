package cvntrade.sweep.audit;

import cvntrade.base.Joined;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.sweep.plan.SweepData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The audit of all cryptos of a sweep, in parts small enough that all threads are busy to the end. The report does not depend on them. */
public final class SweepAuditor {
    private final Audited audited;
    private final SweepData data;
    private final Depth depth;
    private final String planHash;
    private final List<CryptoAuditor> cryptos = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(String crypto, Runnable work) {}

    /** @param planHash the plan that the report will belong to */
    public SweepAuditor(Audited audited, SweepData data, Depth depth, String planHash) {
        this.audited = audited;
        this.data = data;
        this.depth = depth;
        this.planHash = planHash;
        for (CandleSeries target : data.allTargets()) {
            CryptoAuditor crypto = new CryptoAuditor(audited, target, data.referenceSeries(), depth);
            cryptos.add(crypto);
            for (Runnable work : crypto.parts()) parts.add(new Part(target.symbol(), work));
        }
    }

    /** Count of the steps that {@link #run} will tell of. */
    public int parts() {
        return parts.size();
    }

    /**
     * Runs everything. Once.
     *
     * @param pool the caller's threads, on none of which the caller may be
     * @param step told the crypto of each part that is through
     */
    public SweepAudit run(ExecutorService pool, Consumer<String> step) {
        List<Future<?>> running = new ArrayList<>();
        for (Part part : parts) running.add(pool.submit(part.work()));
        for (int i = 0; i < running.size(); i++) {
            Joined.of(running.get(i), "the audit was interrupted; start it again");
            step.accept(parts.get(i).crypto());
        }
        List<Finding> folds = depth.full()
                ? FoldAudit.run(data, audited.folding(), depth.seed().orElse(0))
                : List.of();
        return new SweepAudit(
                planHash,
                cryptos.stream().map(CryptoAuditor::report).toList(),
                depth.full() ? FoldAudit.compared(audited.plan().folds()) : 0,
                folds);
    }
}
