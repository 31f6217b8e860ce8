package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    /** What {@code sha256sum} says of the names, each behind its length in 8 bytes; the first 8 bytes of that. */
    private static long derived(String... names) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String name : names) {
            out.writeLong(name.length());
            out.write(name.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        return new BigInteger(Arrays.copyOf(digest, 8)).longValue();
    }

    @Test
    void aSeedIsTheBeginningOfTheNamesSha256() throws IOException, GeneralSecurityException {
        assertThat(Seed.of("fit", "AAAUSDT", "3")).isEqualTo(derived("seed", "fit", "AAAUSDT", "3"));
        assertThat(Seed.of()).isEqualTo(derived("seed"));
    }

    /** {@code printf '\0\0\0\0\0\0\0\4seed\0\0\0\0\0\0\0\1a' | sha256sum | cut -c1-16} */
    @Test
    void theSeedOfANameIsTheSameForAllTime() {
        assertThat(HexFormat.of().toHexDigits(Seed.of("a"))).isEqualTo("08e9aad87c573df4");
    }

    @Test
    void theOrderAndTheBoundsOfNamesCount() {
        assertThat(Seed.of("a", "b")).isNotEqualTo(Seed.of("b", "a"));
        assertThat(Seed.of("ab", "c")).isNotEqualTo(Seed.of("a", "bc"));
        assertThat(Seed.of("a")).isNotEqualTo(Seed.of("a", ""));
    }

    /** Half of all seeds have their first bit set, so ten thousand of them meet the case. */
    @ParameterizedTest
    @ValueSource(ints = 10_000)
    void aSeedForLibrariesIsNeverNegative(int count) {
        assertThat(IntStream.range(0, count).map(i -> Seed.positiveInt("n", String.valueOf(i))))
                .allMatch(seed -> seed >= 0)
                .anyMatch(seed -> seed >= 1 << 30);
        assertThat(IntStream.range(0, count).mapToObj(i -> Seed.of("n", String.valueOf(i))))
                .anyMatch(seed -> seed < 0)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSeedForLibrariesIsTheFirst31Bits() {
        assertThat(Seed.positiveInt("fit")).isEqualTo((int) (Seed.of("fit") >>> 33));
    }
}
