package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Role;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may come into the console. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {
            "Accounts of the console. While there is none, everyone on this machine may read and nobody may act; with the first one",
            "nothing is shown before signing in. A viewer reads; an operator decides, promotes, rolls back and runs sweeps too."
        },
        subcommands = {AccountCommand.Add.class, AccountCommand.ListAll.class, AccountCommand.Remove.class},
        footer = {
            "",
            "Examples:",
            "  ./cvntrade console account add anna --role operator",
            "  ./cvntrade console account list"
        })
final class AccountCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        picocli.CommandLine.usage(this, System.out);
        return Main.DONE;
    }

    /** Where the accounts lie. */
    static final class Home {
        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        Accounts accounts() {
            return Accounts.in(home);
        }
    }

    /** A new one, or another password. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Adds an account, or gives one another password and role. It counts at once, also for who is signed in.",
            footer = {
                "",
                "Examples:",
                "  ./cvntrade console account add anna --role operator",
                "  pass show cvntrade | ./cvntrade console account add anna --role operator --password-stdin"
            })
    static final class Add implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME", description = "By which it signs in and stands in the history.")
        String name = "";

        @Option(names = "--role", paramLabel = "ROLE", description = "viewer (default) or operator.")
        String role = Role.VIEWER.word();

        @Option(
                names = "--password-stdin",
                description = "Read the password from standard input instead of asking for it.")
        boolean stdin;

        @Mixin
        Home home = new Home();

        @Override
        public Integer call() {
            Role chosen = Role.parse(role);
            home.accounts().put(name, chosen, stdin ? fromStandardInput() : asked());
            System.out.println(name + " may come in as " + chosen.word());
            return Main.DONE;
        }

        private static String fromStandardInput() {
            try {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
            } catch (IOException failed) {
                throw new UncheckedIOException("a password must be readable from standard input", failed);
            }
        }

        @SuppressWarnings(
                "SystemConsoleNull") // Newer JDKs give one that is no terminal: the launcher says whether there is one.
        private static String asked() {
            Console console = System.console();
            if (console == null || !Boolean.getBoolean("cvntrade.interactive")) {
                throw new MalformedInput(
                        "a password must be typed at a terminal: there is none; give --password-stdin");
            }
            String once = String.valueOf(console.readPassword("Password: "));
            String again = String.valueOf(console.readPassword("Once more: "));
            if (once.equals(again)) return once;
            throw new MalformedInput("a password must be typed alike twice; nothing was changed");
        }
    }

    /** Those there are. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Who may come in, and as what.",
            footer = {"", "Example:", "  ./cvntrade console account list"})
    static final class ListAll implements Callable<Integer> {
        @Mixin
        Home home = new Home();

        @Override
        public Integer call() {
            Map<String, Accounts.Kept> all = home.accounts().all();
            all.forEach((name, kept) -> System.out.printf("%-40s %s%n", name, kept.role()));
            if (all.isEmpty()) System.out.println("no account: the console of this home only reads");
            return Main.DONE;
        }
    }

    /** One less. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes an account; who is signed in by it is out at once.",
            footer = {"", "Example:", "  ./cvntrade console account remove anna"})
    static final class Remove implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME", description = "Whose.")
        String name = "";

        @Mixin
        Home home = new Home();

        @Override
        public Integer call() {
            home.accounts().remove(name);
            System.out.println(name + " may come in no longer");
            return Main.DONE;
        }
    }
}
