package cvntrade.sweep.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Refusal;
import cvntrade.verdict.plan.PlanHash;
import java.util.ArrayList;
import java.util.List;

/**
 * What an amended plan says of the plan it takes the place of. The old one stays as it was registered, with its verdict.
 *
 * @param planHash of the old plan
 * @param changes everything in which the two differ, in the order of the names
 */
public record Amendment(String planHash, List<PlanDifference> changes) {
    private static final String FACTOR = "factor";

    public Amendment {
        changes = List.copyOf(changes);
    }

    /**
     * @param old the plan as it was registered
     * @param now the new one, before it says what it amends
     * @throws Refusal if it tests another factor, or differs in nothing but the program that registers it
     */
    public static Amendment of(JsonNode old, PlanJson now) {
        String hash = old.path(PlanHash.FIELD).asText();
        List<PlanDifference> changes = PlanDifference.between(old, now.json());
        if (!old.path(FACTOR).equals(now.json().path(FACTOR))) {
            throw new Refusal(
                    Refusal.Reason.PLAN_MISMATCH,
                    "an amended plan must test the factor of the old one: registered="
                            + old.path(FACTOR).asText() + " now="
                            + now.json().path(FACTOR).asText() + "; leave --amends out for a plan of its own");
        }
        if (changes.stream().allMatch(change -> change.path().equals("code"))) {
            throw new Refusal(
                    Refusal.Reason.PLAN_MISMATCH,
                    "an amended plan must differ from the old one: plan_hash=" + hash
                            + "; leave --amends out to run the old plan again, or ./cvntrade reproduce it");
        }
        return new Amendment(hash, changes);
    }

    static Amendment parse(JsonNode json) {
        List<PlanDifference> changes = new ArrayList<>();
        for (JsonNode change : json.path("changes")) changes.add(PlanDifference.parse(change));
        return new Amendment(json.path(PlanHash.FIELD).asText(), changes);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(PlanHash.FIELD, planHash);
        for (PlanDifference change : changes) json.withArray("changes").add(change.toJson());
        return json;
    }
}
