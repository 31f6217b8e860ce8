package cvntrade.registry;

import cvntrade.base.FileFacts;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.registry.calibration.Calibrator;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.SymbolName;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.Ledger;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.registry.ledger.LedgerStore;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The models of every coin, and which of them is served.
 *
 * <p>The ledger decides: a version is registered, promoted or rolled back by the one entry that says so, and an entry takes its place whole
 * or not at all. So a coin's champion is the old one or the new one at every moment, whoever races or dies.
 */
public final class Registry {
    private final ModelStore models;
    private final Ledger ledger;
    private final Decisions decisions;
    private final PromotionRules rules;
    private final Optional<Mirror> mirror;

    public Registry(ModelStore models, LedgerStore entries) {
        this(models, entries, Optional.empty());
    }

    /** @param mirror what shows the registry to others after each change */
    public Registry(ModelStore models, LedgerStore entries, Optional<Mirror> mirror) {
        this.models = models;
        this.mirror = mirror;
        this.ledger = new Ledger(entries);
        this.decisions = new Decisions(ledger);
        this.rules = new PromotionRules(this::load, decisions);
    }

    public Decisions decisions() {
        return decisions;
    }

    /** Every coin that has a model. */
    public List<String> symbols() {
        return ledger.streams().stream().filter(SymbolName::isValid).toList();
    }

    public CoinState state(String symbol) {
        return CoinState.of(symbol, history(symbol));
    }

    /** All that happened to a coin, oldest first. */
    public List<LedgerEntry> history(String symbol) {
        if (!SymbolName.isValid(symbol)) {
            throw new MalformedInput("symbol must be 2 to 30 capital letters and digits: symbol=" + symbol);
        }
        return ledger.entries(symbol);
    }

    /** Keeps a model; the same model again is the version it was. */
    public ModelVersion register(SealedModel model, Act act) {
        String symbol = model.contract().symbol();
        String id = model.hashes().id();
        Optional<ModelVersion> known = state(symbol).withId(id);
        if (known.isPresent()) return known.get();
        models.put(model, act);
        LedgerEntry entry = append(symbol, act, before -> {
            Map<String, String> fields = new TreeMap<>(model.tags());
            fields.put("id", id);
            fields.put(
                    "version",
                    String.valueOf(CoinState.of(symbol, before).versions().size() + 1));
            fields.put("variant", model.training().variant());
            fields.put("btc", String.valueOf(model.contract().btcFeaturesEnabled()));
            fields.put("plan_hash", model.training().planHash());
            return new Ledger.Step(ModelVersion.ACTION, fields);
        });
        return ModelVersion.of(entry);
    }

    /** A version with everything checked that can be without candles. */
    public SealedModel load(ModelVersion version) {
        SealedModel model = SealedModel.open(models.get(version.id()), version.tags());
        Problems problems = new Problems();
        problems.addIf(
                !model.contract().symbol().equals(version.symbol()),
                "a model must be of the coin it is registered for: model="
                        + model.contract().symbol() + " registered=" + version.symbol());
        problems.addIf(
                !model.hashes().id().equals(version.id()),
                "a model must be the one of its name: files=" + model.hashes().id() + " registered=" + version.id());
        problems.throwIfAny(Refusal.Reason.TAMPERED);
        return model;
    }

    /** What tells one state of a version's files from another without reading them; empty where that cannot be told. */
    public Optional<List<FileFacts>> facts(ModelVersion version) {
        return models.facts(version.id());
    }

    /** What is served for a coin. */
    public SealedModel champion(String symbol) {
        return load(holder(symbol, Alias.CHAMPION));
    }

    /**
     * A version by its number.
     *
     * @param number null for the champion
     */
    public ModelVersion versionOrChampion(String symbol, @Nullable Integer number) {
        return number == null ? holder(symbol, Alias.CHAMPION) : state(symbol).version(number);
    }

    /** @throws Refusal if no version has the alias */
    public ModelVersion holder(String symbol, Alias alias) {
        return state(symbol)
                .holder(alias)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.PROMOTION,
                        "a version must hold the alias: symbol=" + symbol + " alias=" + alias.word()
                                + "; promote one with ./cvntrade registry promote " + symbol + " --version N"));
    }

    /**
     * Gives an alias to a version.
     *
     * @throws Refusal that lists every rule that forbids it
     */
    public LedgerEntry promote(String symbol, int number, Alias alias, Act act) {
        return append(symbol, act, before -> {
            CoinState state = CoinState.of(symbol, before);
            ModelVersion version = state.version(number);
            rules.againstPromotion(state, version, alias).throwIfAny(Refusal.Reason.PROMOTION);
            return new Ledger.Step(CoinState.PROMOTED, moved(alias, version));
        });
    }

    /**
     * Every rule that forbids to promote a version as things are now, in the words in which {@link #promote} would refuse; empty if none does.
     * It promises nothing: promoting checks them again.
     */
    public List<String> forbidsPromotion(String symbol, int number, Alias alias) {
        CoinState state = state(symbol);
        ModelVersion version = state.version(number);
        return forbids(() -> rules.againstPromotion(state, version, alias).messages());
    }

    /** The same of a rollback: there is no fallback, or its files are not those that were registered. */
    public List<String> forbidsRollback(String symbol) {
        CoinState state = state(symbol);
        return forbids(() -> {
            rules.validFallback(state);
            return List.of();
        });
    }

    /** Files that are not as they were registered forbid too, and no other rule can be asked about such a model. */
    private static List<String> forbids(Supplier<List<String>> broken) {
        try {
            return broken.get();
        } catch (Refusal refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    /** Makes the fallback the champion. There is no rule against it: it is for three in the morning. */
    public LedgerEntry rollBack(String symbol, Act act) {
        return append(symbol, act, before -> {
            ModelVersion fallback = rules.validFallback(CoinState.of(symbol, before));
            return new Ledger.Step(CoinState.ROLLED_BACK, moved(Alias.CHAMPION, fallback));
        });
    }

    /** Keeps what a dry run of a version found. */
    public LedgerEntry shadowed(String symbol, int number, Map<String, String> findings, Act act) {
        return note(CoinState.SHADOWED, symbol, number, findings, act);
    }

    /** Keeps that a version's deployment was reviewed, which live use needs. */
    public LedgerEntry reviewed(String symbol, int number, Act act) {
        return note(CoinState.REVIEWED, symbol, number, Map.of(), act);
    }

    /**
     * Whether live use is allowed.
     *
     * @param calibrated whether by its calibrator, which a review has to be younger than
     */
    public boolean isReviewed(ModelVersion version, boolean calibrated) {
        CoinState state = state(version.symbol());
        int since = calibrated
                ? state.last(CoinState.CALIBRATED, version.version())
                        .map(LedgerEntry::sequence)
                        .orElse(Integer.MAX_VALUE)
                : 0;
        return state.last(CoinState.REVIEWED, version.version())
                .filter(review -> review.sequence() > since)
                .isPresent();
    }

    /**
     * Keeps a calibrator for a version. The contract's threshold stays; who serves says which one is meant.
     *
     * @throws Refusal if it was fitted for another model, or by another program
     */
    public LedgerEntry calibrated(String symbol, int number, Calibrator calibrator, Act act) {
        return ledger.append(symbol, act, before -> {
            ModelVersion version = CoinState.of(symbol, before).version(number);
            calibrator.on(requireOwn(version, calibrator).contract());
            String text = calibrator.text();
            return new Ledger.Step(
                    CoinState.CALIBRATED,
                    Map.of(
                            "version", String.valueOf(number),
                            "id", version.id(),
                            "kind", calibrator.kind(),
                            "rule", calibrator.rows().rule(),
                            "calibrator", text,
                            "calibrator_sha256", Fingerprint.ofBytes(text.getBytes(StandardCharsets.UTF_8))));
        });
    }

    /**
     * The last calibrator of a version.
     *
     * @throws Refusal if it has none
     */
    public Calibrator calibrator(ModelVersion version) {
        LedgerEntry entry = state(version.symbol())
                .last(CoinState.CALIBRATED, version.version())
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.PROMOTION,
                        "a version must have a calibrator to be served by it: symbol=" + version.symbol() + " version="
                                + version.version() + "; make one with ./cvntrade threshold " + version.symbol()));
        Calibrator calibrator = Calibrator.read(entry.field("kind"), entry.field("calibrator"));
        requireOwn(version, calibrator);
        return calibrator;
    }

    private SealedModel requireOwn(ModelVersion version, Calibrator calibrator) {
        if (calibrator.modelId().equals(version.id())) return load(version);
        throw new Refusal(
                Refusal.Reason.CONTRACT,
                "calibrator must be of the model it is used with: calibrator=" + calibrator.modelId() + " model="
                        + version.id());
    }

    private LedgerEntry note(String action, String symbol, int number, Map<String, String> what, Act act) {
        return ledger.append(symbol, act, before -> {
            ModelVersion version = CoinState.of(symbol, before).version(number);
            Map<String, String> fields = new TreeMap<>(what);
            fields.put("version", String.valueOf(version.version()));
            fields.put("id", version.id());
            return new Ledger.Step(action, fields);
        });
    }

    /** An entry that changes what the mirror shows, which is shown before the caller hears of it. */
    private LedgerEntry append(String symbol, Act act, Function<List<LedgerEntry>, Ledger.Step> decide) {
        LedgerEntry entry = ledger.append(symbol, act, decide);
        try {
            mirror(symbol);
        } catch (UncheckedIOException | Refusal failed) {
            throw new MirrorLag(entry, failed);
        }
        return entry;
    }

    /** Makes the mirror, if there is one, show a coin as the ledger has it. */
    public void mirror(String symbol) {
        if (mirror.isEmpty()) return;
        // Who showed an older state over a newer one finds the newer one here, and shows it.
        int shown = -1;
        for (List<LedgerEntry> now = history(symbol); now.size() != shown; now = history(symbol)) {
            mirror.get().show(CoinState.of(symbol, now));
            shown = now.size();
        }
    }

    private static Map<String, String> moved(Alias alias, ModelVersion version) {
        return Map.of("alias", alias.word(), "version", String.valueOf(version.version()), "id", version.id());
    }

    /** The hash of the last entry of every chain: who keeps it elsewhere can tell later whether entries were cut off. */
    public Map<String, String> heads() {
        Map<String, String> heads = new TreeMap<>();
        for (String stream : ledger.streams()) {
            List<LedgerEntry> entries = ledger.entries(stream);
            heads.put(stream, entries.get(entries.size() - 1).hash());
        }
        return heads;
    }

    /**
     * Looks at everything that is kept.
     *
     * @param kept heads that were kept elsewhere, by stream
     * @return what is wrong, in words; empty if every chain and every file is as it was written, and every head is still in its chain
     */
    public List<String> verify(Map<String, String> kept) {
        return verify(kept, this::load);
    }

    /**
     * The same, for who knows that some files need not be read again.
     *
     * @param check looks at the files of a version and throws as {@link #load} does
     */
    public List<String> verify(Map<String, String> kept, Consumer<ModelVersion> check) {
        List<String> wrong = new ArrayList<>();
        Set<String> streams = new TreeSet<>(ledger.streams());
        streams.addAll(kept.keySet());
        for (String stream : streams) {
            try {
                List<LedgerEntry> entries = ledger.entries(stream);
                String head = kept.get(stream);
                if (head != null
                        && entries.stream().noneMatch(entry -> entry.hash().equals(head))) {
                    wrong.add("a head that was kept must be in its chain: stream=" + stream + " head=" + head
                            + "; entries were cut off, or another chain was put in its place");
                }
                if (SymbolName.isValid(stream)) {
                    CoinState state = CoinState.of(stream, entries);
                    verifyModels(state, check, wrong);
                    mirror.ifPresent(shown -> wrong.addAll(shown.differences(state)));
                }
            } catch (Refusal broken) {
                wrong.add(String.valueOf(broken.getMessage()));
            }
        }
        return wrong;
    }

    private static void verifyModels(CoinState state, Consumer<ModelVersion> check, List<String> wrong) {
        for (ModelVersion version : state.versions()) {
            try {
                check.accept(version);
            } catch (Refusal damaged) {
                wrong.add(version.symbol() + " version " + version.version() + ": " + damaged.getMessage());
            }
        }
    }
}
