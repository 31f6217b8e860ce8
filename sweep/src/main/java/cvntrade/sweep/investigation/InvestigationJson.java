package cvntrade.sweep.investigation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** {@code investigation.json}: cause, findings with everything measured, thresholds. An unknown number is null. */
public final class InvestigationJson {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new KnownOrNull())
                    .addSerializer(double.class, new KnownOrNull()))
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private InvestigationJson() {}

    public static String text(InvestigationReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("cause", report.cause().word());
        json.put("meaning", report.cause().meaning());
        json.put("sentence", report.sentence());
        report.proposedDelayBars().ifPresent(bars -> json.put("proposedDelayBars", bars));
        json.put("planHash", report.planHash());
        json.put("suspect", report.suspect());
        ObjectNode probes = json.putObject("probes");
        for (Finding finding : report.findings()) {
            ObjectNode probe = probes.putObject(finding.probe().letter());
            probe.put("probe", finding.probe().title());
            probe.put("question", finding.probe().question());
            probe.put("outcome", finding.outcome().name());
            probe.put("sentence", finding.sentence());
            probe.setAll((ObjectNode) JSON.valueToTree(finding));
        }
        json.set("settings", report.settings().toJson());
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return JSON.writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values must be writable", impossible);
        }
    }

    /** JSON has no word for an unknown number. */
    private static final class KnownOrNull extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        KnownOrNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isNaN()) json.writeNull();
            else json.writeNumber(value);
        }
    }
}
