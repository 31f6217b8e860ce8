package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.provider.Arguments;

/** One case of a file of expected values, with the tolerance of its file. */
record Golden(String name, JsonNode inputs, JsonNode expected, double relative, double absolute) {
    static Stream<Arguments> cases(String file) {
        JsonNode root = read(file);
        List<JsonNode> cases =
                StreamSupport.stream(root.get("cases").spliterator(), false).toList();
        assertThat(cases).as(file).isNotEmpty();
        return cases.stream()
                .map(one -> new Golden(
                        one.get("name").asText(),
                        one,
                        one.get("expect"),
                        root.get("relative_tolerance").asDouble(),
                        root.get("absolute_tolerance").asDouble()))
                .map(golden -> Arguments.of(golden.name, golden));
    }

    static JsonNode read(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/stats/" + file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("golden file must be readable: file=" + file, unreadable);
        }
    }

    double[] numbers(String input) {
        return numbers(inputs.get(input));
    }

    static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(Golden::number)
                .toArray();
    }

    double[][] matrix(String input) {
        return StreamSupport.stream(inputs.get(input).spliterator(), false)
                .map(Golden::numbers)
                .toArray(double[][]::new);
    }

    int[][] rows(String input) {
        return StreamSupport.stream(inputs.get(input).spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Whether the reference offers this value in this case; a check of one that it does not offer passes. */
    boolean expects(String output) {
        return expected.has(output);
    }

    void check(String output, double got) {
        if (expects(output)) compare(output, got, expected.get(output));
    }

    void check(String output, Interval got) {
        check(output, new double[] {got.lower(), got.upper()});
    }

    void check(String output, double[] got) {
        if (!expects(output)) return;
        JsonNode want = expected.get(output);
        assertThat(got).as(name + " " + output).hasSize(want.size());
        for (int i = 0; i < got.length; i++) compare(output + "[" + i + "]", got[i], want.get(i));
    }

    private void compare(String output, double got, JsonNode node) {
        String what = name + " " + output;
        if (node.isNull()) {
            assertThat(got).as(what).isNaN();
            return;
        }
        double want = number(node);
        if (!Double.isFinite(want))
            assertThat(Double.compare(got, want)).as(what + " got=" + got).isZero();
        else
            assertThat(Math.abs(got - want))
                    .as(what + " got=" + got + " want=" + want)
                    .isLessThanOrEqualTo(absolute + relative * Math.abs(want));
    }

    private static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }
}
