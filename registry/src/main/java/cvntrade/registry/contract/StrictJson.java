package cvntrade.registry.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Records as JSON that has one form alone: a text that reads to the same record but was written differently is refused, and so is a field
 * that is missing, unknown, named twice or of another type. Nothing is read that this program would not have written.
 */
public final class StrictJson {
    private static final int DEPTH_MAX = 8;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictJson() {}

    public static byte[] write(Object record) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record must have a JSON form", impossible);
        }
    }

    /** @throws Refusal if the text has not the one form */
    public static <T> T read(byte[] text, Class<T> type, String file) {
        try {
            T record = JSON.readValue(text, type);
            if (Arrays.equals(write(record), text)) return record;
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    file + " must be as this program writes it: it reads, but its text has another form; train anew");
        } catch (JsonMappingException wrong) {
            // What the record itself refuses has said already what is wrong.
            if (wrong.getCause() instanceof Refusal refused) throw refused;
            throw unreadable(file, wrong.getOriginalMessage());
        } catch (JsonProcessingException wrong) {
            throw unreadable(file, wrong.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory must be readable", impossible);
        }
    }

    private static Refusal unreadable(String file, String cause) {
        return new Refusal(Refusal.Reason.CONTRACT, file + " must be readable: cause=" + cause);
    }
}
