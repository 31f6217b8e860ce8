package cvntrade.sweep;

import cvntrade.base.Refusal;
import cvntrade.learning.Fold;
import cvntrade.market.quality.QualityRules;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.CellStore;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.cell.FoldWork;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.trades.Span;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the cells that are not on disk yet, one crypto and fold a thread. A cell that fails is named at the end; the others go on, and the
 * sweep stays incomplete.
 */
public final class CellRunner {
    private final SweepPlan plan;
    private final SweepData data;
    private final String planHash;
    private final CellStore store;
    private final Sweep.Conditions conditions;
    private final Map<String, CryptoLedger> ledgers = new ConcurrentHashMap<>();
    private double cellSeconds;

    /** @param planHash that of the registered plan, which every cell carries */
    public CellRunner(SweepPlan plan, SweepData data, String planHash, CellStore store, Sweep.Conditions conditions) {
        this.plan = plan;
        this.data = data;
        this.planHash = planHash;
        this.store = store;
        this.conditions = conditions;
    }

    /** All cells of one crypto and fold that are still to be run. */
    private record Work(String crypto, Fold fold, List<CellKey> missing) {}

    /** Runs one cell in the caller's thread; it is on disk afterwards. */
    CellOutcome runOne(CellKey key) {
        Optional<CellOutcome> kept = store.find(key);
        if (kept.isPresent()) return kept.get();
        List<CellOutcome> finished = new ArrayList<>();
        new FoldWork(plan, planHash, prepare(key.crypto()), plan.folds().get(key.fold()), conditions.clock())
                .run(List.of(key), finished::add);
        store.keep(finished.get(0));
        return finished.get(0);
    }

    /** All cells are on disk afterwards. */
    public void runAll(List<CellKey> cells, List<CellKey> repeatedBaseline) {
        List<Work> works = missing(cells, repeatedBaseline);
        int missing = works.stream().mapToInt(work -> work.missing().size()).sum();
        Map<String, Integer> uses = new TreeMap<>();
        for (Work work : works) uses.merge(work.crypto(), 1, Integer::sum);
        Shelf shelf = new Shelf(uses, this::prepare);
        long began = conditions.clock().now();
        conditions.progress().begin("cells", missing);
        ExecutorService pool = Executors.newFixedThreadPool(conditions.threads());
        try {
            Map<Work, Future<?>> running = new LinkedHashMap<>();
            for (Work work : works) running.put(work, pool.submit(() -> run(work, shelf)));
            waitFor(running);
        } finally {
            pool.shutdownNow();
            conditions.progress().end();
        }
        cellSeconds = (conditions.clock().now() - began) / 1e9;
    }

    /** One a crypto, by name. Those of cryptos that had nothing left to run are made now. */
    List<CryptoLedger> ledgers() {
        List<CryptoLedger> all = new ArrayList<>();
        for (String crypto : plan.cryptos().stream().sorted().toList()) {
            CryptoLedger ledger = ledgers.get(crypto);
            all.add(ledger == null ? prepare(crypto).ledger() : ledger);
        }
        return all;
    }

    RunFigures figures(double wallSeconds, double firstLookSeconds, int threads) {
        return new RunFigures(
                wallSeconds,
                firstLookSeconds,
                cellSeconds,
                conditions.clock().fitSeconds(),
                conditions.clock().fits(),
                threads);
    }

    private List<Work> missing(List<CellKey> cells, List<CellKey> repeatedBaseline) {
        List<CellKey> all = new ArrayList<>(cells);
        all.addAll(repeatedBaseline);
        List<Work> works = new ArrayList<>();
        for (String crypto : plan.cryptos()) {
            for (Fold fold : plan.folds()) {
                List<CellKey> missing = all.stream()
                        .filter(key -> key.crypto().equals(crypto) && key.fold() == fold.index())
                        .filter(key -> store.find(key).isEmpty())
                        .toList();
                if (!missing.isEmpty()) works.add(new Work(crypto, fold, missing));
            }
        }
        return shared(works);
    }

    /**
     * Splits the last works, which would leave threads idle, among these. A split work quantises its rows once more; its cells are the
     * same.
     */
    private List<Work> shared(List<Work> works) {
        int threads = conditions.threads();
        int left = works.size() % threads;
        if (left == 0) return works;
        List<Work> shared = new ArrayList<>(works.subList(0, works.size() - left));
        for (Work work : works.subList(works.size() - left, works.size())) {
            int parts = Math.min((threads + left - 1) / left, work.missing().size());
            for (int part = 0; part < parts; part++) {
                int cells = work.missing().size();
                shared.add(new Work(
                        work.crypto(),
                        work.fold(),
                        work.missing().subList(cells * part / parts, cells * (part + 1) / parts)));
            }
        }
        return shared;
    }

    private void run(Work work, Shelf shelf) {
        CryptoRows rows = shelf.take(work.crypto());
        try {
            new FoldWork(plan, planHash, rows, work.fold(), conditions.clock()).run(work.missing(), cell -> {
                store.keep(cell);
                conditions.progress().step(cell.key().toString());
            });
        } finally {
            shelf.giveBack(work.crypto());
        }
    }

    private CryptoRows prepare(String crypto) {
        CryptoRows rows = CryptoRows.prepare(plan, data.target(crypto), data.referenceSeries(), conditions.matrices());
        if (ledgers.put(crypto, rows.ledger()) == null && plan.cryptos().contains(crypto)) alertUnknown(rows);
        return rows;
    }

    /** One alert for each test block in which too many rows lack a column of the factor; it changes nothing. */
    private void alertUnknown(CryptoRows rows) {
        for (Fold fold : plan.folds()) {
            Span block = fold.rowsOn(rows.series().grid());
            for (String reference : rows.references().keySet()) {
                QualityRules.DEFAULT
                        .nanRate(
                                reference,
                                rows.series().grid().openTime(block.firstRow()),
                                rows.factorUnknown(block),
                                block.rows())
                        .ifPresent(finding -> conditions
                                .events()
                                .record(finding.event()
                                        .with("crypto", rows.series().symbol())
                                        .with("fold", fold.index())));
            }
        }
    }

    private static void waitFor(Map<Work, Future<?>> running) {
        List<String> failures = new ArrayList<>();
        for (Map.Entry<Work, Future<?>> entry : running.entrySet()) {
            try {
                entry.getValue().get();
            } catch (ExecutionException failed) {
                // A disk that takes no more will not take the next cell either.
                if (failed.getCause() instanceof UncheckedIOException full) throw full;
                failures.add(entry.getKey().crypto() + " fold "
                        + entry.getKey().fold().index() + ": " + failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Refusal(Refusal.Reason.INCOMPLETE, "the sweep was interrupted; start it again to go on");
            }
        }
        if (failures.isEmpty()) return;
        throw new Refusal(
                Refusal.Reason.INCOMPLETE,
                "every cell must finish before there is a verdict; these failed:\n  - "
                        + String.join("\n  - ", failures)
                        + "\nmend the cause and start the sweep again: finished cells are kept");
    }
}
