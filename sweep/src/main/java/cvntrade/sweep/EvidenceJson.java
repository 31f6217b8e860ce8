package cvntrade.sweep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.Outcome;
import java.util.Locale;

/** {@code evidence.json}: what the verdict rests on besides the cells, in the form in which {@code verdict --evidence} reads it. */
final class EvidenceJson {
    private EvidenceJson() {}

    static String of(Evidence evidence) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("preflight")
                .put("outcome", word(evidence.preflight().outcome()))
                .put("trades", (int) evidence.preflight().trades())
                .put("required", (int) evidence.preflight().required());
        json.putObject("audit")
                .put("outcome", word(evidence.audit().outcome()))
                .put("detail", evidence.audit().detail());
        ObjectNode mlops =
                json.putObject("mlops").put("outcome", word(evidence.mlops().outcome()));
        evidence.mlops().missing().forEach(mlops.putArray("missing")::add);
        return json.toPrettyString() + "\n";
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
