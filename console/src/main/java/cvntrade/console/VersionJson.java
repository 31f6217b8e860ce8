package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.registry.ModelVersion;

/** A registered version as JSON. */
final class VersionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VersionJson() {}

    static ObjectNode of(ModelVersion version) {
        ObjectNode json = JSON.createObjectNode()
                .put("symbol", version.symbol())
                .put("version", version.version())
                .put("variant", version.variant())
                .put("btc", version.btc())
                .put("id", version.id())
                .put("registered", version.at());
        json.set("tags", JSON.valueToTree(version.tags()));
        return json;
    }
}
