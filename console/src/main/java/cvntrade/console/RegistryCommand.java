package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Event;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.registry.Alias;
import cvntrade.registry.CoinState;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Models, who of them is served, and what happened to them. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, promotes, rolls back and verifies the models of a home.",
        subcommands = {
            RegistryCommand.ListAll.class,
            RegistryCommand.Show.class,
            RegistryCommand.Promote.class,
            RegistryCommand.Rollback.class,
            RegistryCommand.Review.class,
            RegistryCommand.History.class,
            RegistryCommand.ShowInMlflow.class,
            RegistryCommand.Verify.class
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade registry list",
            "  ./cvntrade registry promote ADAUSDT --version 1 --as champion_btc_blind --why \"first fallback\"",
            "  ./cvntrade registry promote ADAUSDT --version 2 --why \"locked\"",
            "  ./cvntrade registry rollback ADAUSDT --why \"drift alert\"",
            "",
            "A BTC model is promoted only over a valid fallback that passed its dry run (./cvntrade shadow), and after an operator",
            "locked its variant (./cvntrade decide lock). A rollback needs nothing but the fallback."
        })
final class RegistryCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return Main.DONE;
    }

    /** What all verbs of it need. */
    static class Home {
        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Mixin
        RegistryOptions registryAt = new RegistryOptions();

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        Registry registry() {
            return registryAt.in(home);
        }
    }

    /** The coin that a verb is about. */
    static final class OfCoin {
        @Parameters(index = "0", paramLabel = "SYMBOL", description = "The coin.")
        String symbol = "";

        @Mixin
        Home home = new Home();

        Registry registry() {
            return home.registry();
        }
    }

    /** All coins. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Every registered version, and who holds which alias.",
            footer = {"", "Example:", "  ./cvntrade registry list --json"})
    static final class ListAll implements Callable<Integer> {
        @Mixin
        Home home = new Home();

        @Override
        public Integer call() {
            Registry registry = home.registry();
            ArrayNode list = new ObjectMapper().createArrayNode();
            StringBuilder text = new StringBuilder();
            for (String symbol : registry.symbols()) {
                CoinState state = registry.state(symbol);
                for (ModelVersion version : state.versions()) {
                    List<String> aliases = aliases(state, version);
                    ObjectNode json = VersionJson.of(version);
                    aliases.forEach(json.putArray("aliases")::add);
                    list.add(json);
                    text.append(String.format(
                            Locale.ROOT,
                            "%-12s %3d  %-16s %s  %s  %s%n",
                            symbol,
                            version.version(),
                            version.variant(),
                            version.at(),
                            version.id().substring(0, 12),
                            String.join(", ", aliases)));
                }
            }
            if (text.length() == 0) text.append("no model is registered in this home yet\n");
            System.out.print(home.json ? list.toPrettyString() + "\n" : text);
            return Main.DONE;
        }

        private static List<String> aliases(CoinState state, ModelVersion version) {
            List<String> aliases = new ArrayList<>();
            for (Alias alias : Alias.values()) {
                if (state.holder(alias).map(version::equals).orElse(false)) aliases.add(alias.word());
            }
            return aliases;
        }
    }

    /** One version. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "The contract and the training of a version, after every hash was checked.",
            footer = {"", "Example:", "  ./cvntrade registry show ADAUSDT --version 2"})
    static final class Show implements Callable<Integer> {
        @Option(names = "--version", paramLabel = "N", required = true, description = "The version.")
        int version;

        @Mixin
        OfCoin coin = new OfCoin();

        @Override
        public Integer call() {
            Registry registry = coin.registry();
            var artefact =
                    registry.load(registry.state(coin.symbol).version(version)).artefact();
            System.out.print(new String(artefact.config(), StandardCharsets.UTF_8));
            System.out.print(new String(artefact.training(), StandardCharsets.UTF_8));
            return Main.DONE;
        }
    }

    /** Gives an alias. */
    @Command(
            name = "promote",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a version the champion of its coin, or its fallback. What forbids it is listed, all at once.",
                "Exit code 1: a rule forbids it."
            },
            footer = {
                "",
                "Examples:",
                "  ./cvntrade registry promote ADAUSDT --version 2 --dry-run",
                "  ./cvntrade registry promote ADAUSDT --version 2 --why \"locked\""
            })
    static final class Promote implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(names = "--version", paramLabel = "N", required = true, description = "The version.")
        int version;

        @Option(names = "--as", paramLabel = "ALIAS", description = "champion (default) or champion_btc_blind.")
        String alias = Alias.CHAMPION.word();

        @Option(names = "--dry-run", description = "Only say what forbids it; write nothing. No --why is needed.")
        boolean isDryRun;

        @Mixin
        OfCoin coin = new OfCoin();

        @ArgGroup(exclusive = false)
        @Nullable
        ActOptions acts;

        @Override
        public Integer call() {
            Alias as = Alias.parse(alias);
            if (isDryRun) return told(as, coin.registry().forbidsPromotion(coin.symbol, version, as));
            if (acts == null)
                throw new CommandLine.ParameterException(spec.commandLine(), "Missing required option: '--why=TEXT'");
            return done(coin.registry().promote(coin.symbol, version, as, acts.act()), coin.home.json);
        }

        /** The list that the promotion itself would be refused with. */
        private int told(Alias as, List<String> forbidden) {
            if (coin.home.json) {
                ObjectNode json = new ObjectMapper().createObjectNode();
                json.put("symbol", coin.symbol).put("version", version).put("alias", as.word());
                forbidden.forEach(json.putArray("forbidden")::add);
                System.out.println(json.toPrettyString());
            } else if (forbidden.isEmpty()) {
                System.out.println("nothing forbids to promote " + coin.symbol + " version " + version + " as "
                        + as.word() + "; nothing was written");
            }
            Problems problems = new Problems();
            forbidden.forEach(problems::add);
            problems.throwIfAny(Refusal.Reason.PROMOTION);
            return Main.DONE;
        }
    }

    /** Back to the fallback. */
    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = "Makes the fallback, a model without BTC columns, the champion of its coin.",
            footer = {"", "Example:", "  ./cvntrade registry rollback ADAUSDT --why \"drift alert\""})
    static final class Rollback implements Callable<Integer> {
        @Mixin
        OfCoin coin = new OfCoin();

        @Mixin
        ActOptions acts = new ActOptions();

        @Override
        public Integer call() {
            return done(coin.registry().rollBack(coin.symbol, acts.act()), coin.home.json);
        }
    }

    /** Allows live use. */
    @Command(
            name = "review",
            mixinStandardHelpOptions = true,
            description = "Records that the deployment of a version was reviewed, which live use needs.",
            footer = {"", "Example:", "  ./cvntrade registry review ADAUSDT --version 2 --why \"deployment board\""})
    static final class Review implements Callable<Integer> {
        @Option(names = "--version", paramLabel = "N", required = true, description = "The version.")
        int version;

        @Mixin
        OfCoin coin = new OfCoin();

        @Mixin
        ActOptions acts = new ActOptions();

        @Override
        public Integer call() {
            return done(coin.registry().reviewed(coin.symbol, version, acts.act()), coin.home.json);
        }
    }

    /** What happened. */
    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "All that happened to the models of a coin, the earliest first. The chain is checked.",
            footer = {"", "Example:", "  ./cvntrade registry history ADAUSDT"})
    static final class History implements Callable<Integer> {
        @Mixin
        OfCoin coin = new OfCoin();

        @Override
        public Integer call() {
            ArrayNode list = new ObjectMapper().createArrayNode();
            StringBuilder text = new StringBuilder();
            for (LedgerEntry entry : coin.registry().history(coin.symbol)) {
                list.add(toJson(entry));
                text.append(words(entry));
            }
            if (text.length() == 0) text.append("nothing happened to this coin yet\n");
            System.out.print(coin.home.json ? list.toPrettyString() + "\n" : text);
            return Main.DONE;
        }
    }

    /** What MLflow shows. */
    @Command(
            name = "mirror",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the versions and aliases that an MLflow server shows those of the ledger. Promotions do so themselves; this",
                "is for when one was cut off, or someone moved an alias there."
            },
            footer = {"", "Example:", "  ./cvntrade registry mirror ADAUSDT --registry http://127.0.0.1:5000"})
    static final class ShowInMlflow implements Callable<Integer> {
        @Mixin
        OfCoin coin = new OfCoin();

        @Override
        public Integer call() {
            coin.home.registryAt.mlflow().registry().mirror(coin.symbol);
            System.out.print(
                    coin.home.json
                            ? "{\"mirrored\" : \"" + coin.symbol + "\"}\n"
                            : coin.symbol + " is shown as the ledger has it\n");
            return Main.DONE;
        }
    }

    /** Whether all is as it was written. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks every chain and every file of every version, and prints the head of each chain. Entries that were cut",
                "off the end leave a chain that is whole: compare with a head that was kept elsewhere."
            },
            footer = {
                "",
                "Examples:",
                "  ./cvntrade registry verify",
                "  ./cvntrade registry verify --head ADAUSDT=5c0f…"
            })
    static final class Verify implements Callable<Integer> {
        @Mixin
        Home home = new Home();

        @Option(
                names = "--head",
                paramLabel = "STREAM=HASH",
                description = "A head that was kept: its entry must still be in the chain. May be repeated.")
        Map<String, String> heads = Map.of();

        @Override
        public Integer call() {
            Registry registry = home.registry();
            List<String> wrong = registry.verify(heads);
            if (!wrong.isEmpty()) {
                throw new Refusal(
                        Refusal.Reason.TAMPERED,
                        "registry must be as it was written:\n  - " + String.join("\n  - ", wrong));
            }
            Map<String, String> now = registry.heads();
            if (home.json) {
                System.out.println(new ObjectMapper().valueToTree(now).toPrettyString());
            } else {
                now.forEach((stream, head) -> System.out.printf(Locale.ROOT, "whole  %-12s %s%n", stream, head));
                if (now.isEmpty()) System.out.println("nothing is registered in this home yet");
            }
            return Main.DONE;
        }
    }

    private static int done(LedgerEntry entry, boolean json) {
        Terminal.standard().record(event(entry));
        System.out.print(json ? toJson(entry).toPrettyString() + "\n" : words(entry));
        return Main.DONE;
    }

    /** What is logged of an act, from whichever side it came. */
    static Event event(LedgerEntry entry) {
        return Event.named("registry_" + entry.action())
                .with("symbol", entry.stream())
                .with("version", entry.field("version"))
                .with("who", entry.who())
                .with("head", entry.hash());
    }

    private static String words(LedgerEntry entry) {
        StringBuilder what = new StringBuilder(String.format(Locale.ROOT, "%-11s", entry.action()));
        entry.fields().forEach((name, value) -> {
            if (!name.endsWith("_sha256") && !List.of("id", "calibrator").contains(name) && !value.isEmpty())
                what.append(' ').append(name).append('=').append(value);
        });
        return EntryLine.of(entry, what.toString());
    }

    private static ObjectNode toJson(LedgerEntry entry) {
        ObjectMapper mapper = new ObjectMapper();
        return ((ObjectNode) mapper.valueToTree(entry)).put("hash", entry.hash());
    }
}
