package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.sweep.plan.PlanDifference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registered plans, for the people who review them. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows a registered plan in words, or in what two of them differ.",
        subcommands = {PlanCommand.Show.class, PlanCommand.Diff.class},
        footer = {
            "",
            "Examples:",
            "  ./cvntrade plan show sweeps/first",
            "  ./cvntrade plan diff sweeps/first sweeps/second",
            "",
            "A registered plan is never changed: an amended one is a plan of its own that names the old one,",
            "./cvntrade sweep --amends sweeps/first --out sweeps/second."
        })
final class PlanCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        picocli.CommandLine.usage(this, System.out);
        return Main.DONE;
    }

    /** One plan. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "A plan in words: what is asked, of which candles, with which model, judged by which gates,",
                "and every setting that is not the default. Its hash is checked."
            },
            footer = {"", "Example:", "  ./cvntrade plan show sweeps/first"})
    static final class Show implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "PLAN", description = "A sweep's folder, or its plan.json.")
        Path plan = Path.of("");

        @Option(names = "--json", description = "Print plan.json.")
        boolean json;

        @Override
        public Integer call() {
            RegisteredPlan registered = RegisteredPlan.at(plan);
            System.out.print(json ? registered.json().toPrettyString() + "\n" : PlanWords.of(registered));
            return Main.DONE;
        }
    }

    /** Two plans. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Every place in which two plans differ, the first plan's value before the second's.",
            footer = {"", "Example:", "  ./cvntrade plan diff sweeps/first sweeps/second"})
    static final class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "PLAN", description = "A sweep's folder, or its plan.json.")
        Path before = Path.of("");

        @Parameters(index = "1", paramLabel = "PLAN", description = "Another one.")
        Path after = Path.of("");

        @Option(names = "--json", description = "Print the differences as JSON.")
        boolean json;

        @Override
        public Integer call() {
            RegisteredPlan one = RegisteredPlan.at(before);
            RegisteredPlan other = RegisteredPlan.at(after);
            List<PlanDifference> differences = PlanDifference.between(one.json(), other.json());
            System.out.print(json ? toJson(one, other, differences) : PlanWords.of(one, other, differences));
            return Main.DONE;
        }

        private static String toJson(RegisteredPlan one, RegisteredPlan other, List<PlanDifference> differences) {
            ObjectNode json = new ObjectMapper().createObjectNode();
            json.put("before", one.hash());
            json.put("after", other.hash());
            ArrayNode list = json.putArray("differences");
            for (PlanDifference each : differences) list.add(each.toJson());
            return json.toPrettyString() + "\n";
        }
    }
}
