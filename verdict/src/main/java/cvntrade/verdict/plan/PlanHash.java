package cvntrade.verdict.plan;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import cvntrade.base.Decimals;
import cvntrade.base.Fingerprint;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fingerprint of a plan: SHA-256 over its content, whatever the order of its keys, its white space or the way its numbers are written.
 *
 * <p>Canonical form: keys sorted, no white space, whole numbers without a point ({@code 5.0} and {@code 5} are the same plan), others in
 * their shortest exact form. The field {@code planHash} at the top is left out, so a plan can carry its own hash.
 */
public final class PlanHash {
    public static final String FIELD = "planHash";
    private static final double WHOLE_MAX = 1L << 53;

    private PlanHash() {}

    /** @param plan a JSON object   @return 64 hexadecimal digits */
    public static String of(JsonNode plan) {
        return Fingerprint.ofBytes(canonical(plan).getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(JsonNode plan) {
        if (!plan.isObject()) throw new IllegalArgumentException("plan must be an object: type=" + plan.getNodeType());
        StringBuilder text = new StringBuilder();
        writeObject(plan, FIELD, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, "", text);
            case ARRAY -> {
                text.append('[');
                for (int i = 0; i < node.size(); i++) {
                    if (i > 0) text.append(',');
                    write(node.get(i), text);
                }
                text.append(']');
            }
            case STRING -> writeText(node.textValue(), text);
            case NUMBER -> text.append(number(node));
            case BOOLEAN, NULL -> text.append(node.asText());
            default -> throw new IllegalArgumentException("plan must hold JSON alone: type=" + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, String without, StringBuilder text) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.remove(without);
        Collections.sort(keys);
        text.append('{');
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) text.append(',');
            writeText(keys.get(i), text);
            text.append(':');
            write(node.get(keys.get(i)), text);
        }
        text.append('}');
    }

    private static void writeText(String value, StringBuilder text) {
        text.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(value))
                .append('"');
    }

    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            BigInteger whole = node.bigIntegerValue();
            return whole.toString();
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("plan must hold finite numbers: value=" + value);
        boolean whole = value == Math.rint(value) && Math.abs(value) <= WHOLE_MAX;
        return whole ? Long.toString((long) value) : Decimals.shortest(value);
    }
}
