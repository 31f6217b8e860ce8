package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Page;
import cvntrade.registry.Alias;
import cvntrade.registry.CoinState;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.LedgerEntry;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Models, who of them is served, what was decided, and whether the history is whole. */
final class RegistryPages {
    /** Asks to read every file again. */
    private static final String NOW = "now";

    private final Supplier<Registry> registry;
    private final VersionFiles files;

    RegistryPages(Supplier<Registry> registry, VersionFiles files) {
        this.registry = registry;
        this.files = files;
    }

    /**
     * @param drift what stands open of it
     * @param jobs those that run or wait
     * @param sweeps those that were found
     */
    Page overview(Supplier<Block> drift, Supplier<Block> jobs, Supplier<Block> sweeps) {
        return new Page(
                "Overview",
                "Who is served for each crypto, what the sweeps said, and what operators decided.",
                "./cvntrade registry list",
                List.of(
                        ReadablePart.block("Champions", this::champions),
                        ReadablePart.block("Drift", drift),
                        ReadablePart.block("Jobs", jobs),
                        ReadablePart.block("Sweeps", sweeps),
                        ReadablePart.block("Decisions", this::decisions),
                        ReadablePart.block("Base environment", this::environment)));
    }

    /** A coin whose chain is broken stands there as broken. */
    private Block champions() {
        Registry now = registry.get();
        List<String> columns = List.of("Crypto", "Champion", "Fallback without BTC", "Versions");
        return new Block.Table(
                "Champions",
                columns,
                now.symbols().stream()
                        .map(symbol -> ReadablePart.row(
                                Cell.link(symbol, "/coin?q=" + symbol),
                                columns.size(),
                                () -> served(now.state(symbol))))
                        .toList(),
                "No model is registered in this home yet. Train one: ./cvntrade train SWEEP_FOLDER");
    }

    private static List<Cell> served(CoinState state) {
        return List.of(
                holder(state, Alias.CHAMPION),
                holder(state, Alias.CHAMPION_BTC_BLIND),
                Cell.of(Cell.Kind.NUMBER, state.versions().size()));
    }

    private Block decisions() {
        return entries(
                "Decisions", registry.get().decisions().all(), "Nothing was decided yet. See ./cvntrade decide --help");
    }

    private static Cell holder(CoinState state, Alias alias) {
        return state.holder(alias)
                .map(version -> Cell.of(version.version() + " (" + version.variant() + ")"))
                .orElse(Cell.of(Cell.Kind.BAD, "none"));
    }

    private Block environment() {
        Map<String, String> base = registry.get().decisions().baseEnvironment();
        return new Block.Table(
                "Base environment",
                List.of("Variable", "Value"),
                base.entrySet().stream()
                        .map(each -> List.of(
                                Cell.of(Cell.Kind.CODE, each.getKey()), Cell.of(Cell.Kind.CODE, each.getValue())))
                        .toList(),
                "Empty: no variant is locked.");
    }

    /** @param asked {@code now} to read every file again */
    Page versions(String asked) {
        if (!asked.isEmpty() && !asked.equals(NOW))
            throw new MalformedInput("what is asked of the registry must be now, or nothing: q=" + asked);
        Registry now = registry.get();
        List<Block> blocks = new ArrayList<>();
        VersionFiles.Verification verified = asked.equals(NOW) ? files.verifyNow(now) : files.verify(now);
        verified.wrong().forEach(each -> blocks.add(new Block.Notice(each, false)));
        if (verified.wrong().isEmpty()) blocks.add(new Block.Notice(whole(verified), true));
        blocks.add(new Block.Way("Read every file again now", "/registry?q=" + NOW));
        for (String symbol : now.symbols()) coin(now, symbol, blocks);
        if (now.symbols().isEmpty()) blocks.add(versionTable("Versions", List.of()));
        return new Page(
                "Registry",
                "Every version, and all that happened to each crypto's models, the earliest first.",
                "./cvntrade registry verify",
                blocks);
    }

    private static String whole(VersionFiles.Verification verified) {
        return "Every chain and every file of every version is as it was written: chains checked for this page, files read and hashed at "
                + verified.readSince().truncatedTo(ChronoUnit.SECONDS)
                + " or later and not written to since.";
    }

    private static void coin(Registry now, String symbol, List<Block> blocks) {
        try {
            CoinState state = now.state(symbol);
            blocks.add(versions(symbol, state));
            blocks.add(new Block.Way("Promote, roll back or review " + symbol, "/coin?q=" + symbol));
            blocks.add(entries("History of " + symbol, now.history(symbol), "Nothing happened yet."));
        } catch (Refusal broken) {
            blocks.add(new Block.Notice(String.valueOf(broken.getMessage()), false));
        }
    }

    /** Every version of a coin. */
    static Block versions(String symbol, CoinState state) {
        return versionTable(
                symbol,
                state.versions().stream()
                        .map(version -> List.of(
                                Cell.of(Cell.Kind.NUMBER, version.version()),
                                Cell.of(version.variant()),
                                Cell.of(version.btc() ? "yes" : "no"),
                                Cell.of(Cell.Kind.TIME, version.at()),
                                Cell.of(Cell.Kind.CODE, version.id().substring(0, 12))))
                        .toList());
    }

    private static Block versionTable(String heading, List<List<Cell>> rows) {
        return new Block.Table(
                heading,
                List.of("Version", "Variant", "BTC columns", "Registered", "Id"),
                rows,
                "No model is registered in this home yet. Train one: ./cvntrade train SWEEP_FOLDER");
    }

    /** A chain, the earliest entry first. */
    static Block entries(String heading, List<LedgerEntry> entries, String empty) {
        return new Block.Table(
                heading,
                List.of("#", "When", "What", "To what", "Who", "Why", "Hash"),
                entries.stream()
                        .map(entry -> List.of(
                                Cell.of(Cell.Kind.NUMBER, entry.sequence()),
                                Cell.of(Cell.Kind.TIME, entry.at()),
                                Cell.of(entry.action()),
                                Cell.of(target(entry)),
                                Cell.of(entry.who()),
                                Cell.of(entry.why()),
                                Cell.of(Cell.Kind.CODE, entry.hash().substring(0, 12))))
                        .toList(),
                empty);
    }

    /** What an entry was done to. */
    static String target(LedgerEntry entry) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("alias", "version", "variant", "verdict", "outcome", "restores")) {
            String value = entry.fields().getOrDefault(name, "");
            if (!value.isEmpty()) words.add(name + " " + value);
        }
        return String.join(", ", words);
    }
}
