package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    /** The fingerprint of bytes that a test wrote down itself. */
    private interface Bytes {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static String sha256(Bytes content) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static String of(Column column) {
        return Fingerprint.of("kind").add(column).hex();
    }

    /** The first example of FIPS 180-2, appendix B.1. */
    @Test
    void bytesAreHashedAsTheyAre() {
        assertThat(Fingerprint.ofBytes("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void textsAreHashedWithTheirLengths() throws IOException, GeneralSecurityException {
        assertThat(Fingerprint.of("k").add("\u00e9").hex()).isEqualTo(sha256(out -> {
            out.writeLong(1);
            out.write('k');
            out.writeLong(2);
            out.write(new byte[] {(byte) 0xc3, (byte) 0xa9});
        }));
    }

    @Test
    void numbersAndColumnsSayWhatTheyAre() throws IOException, GeneralSecurityException {
        assertThat(Fingerprint.of("").add(-5).add(Column.of(0.5, Double.NaN)).hex())
                .isEqualTo(sha256(out -> {
                    out.writeLong(0);
                    out.writeByte(1);
                    out.writeLong(-5);
                    out.writeByte(2);
                    out.writeLong(2);
                    out.writeDouble(0.5);
                    out.writeLong(0x7ff8_0000_0000_0000L);
                }));
    }

    @Test
    void aLetterThatMovesToTheNextTextChangesTheFingerprint() {
        assertThat(Fingerprint.of("k").add("ab").add("c").hex())
                .isNotEqualTo(Fingerprint.of("k").add("a").add("bc").hex());
        assertThat(Fingerprint.of("k").add("").hex())
                .isNotEqualTo(Fingerprint.of("k").hex());
    }

    @Test
    void theKindAndTheOrderCount() {
        assertThat(Fingerprint.of("plan").add("a").hex())
                .isNotEqualTo(Fingerprint.of("bars").add("a").hex());
        assertThat(Fingerprint.of("k").add("a").add("b").hex())
                .isNotEqualTo(Fingerprint.of("k").add("b").add("a").hex());
    }

    /** Untold apart, the number 8 followed by the letters' bits would be a text of 8 letters; the number 1 and bits a column of one. */
    @Test
    void aNumberNeverPassesForATextOrAColumn() {
        long letters = 0x4142_4344_4546_4748L;

        assertThat(Fingerprint.of("k").add(8).add(letters).hex())
                .isNotEqualTo(Fingerprint.of("k").add("ABCDEFGH").hex());
        assertThat(Fingerprint.of("k").add(1).add(Double.doubleToLongBits(2)).hex())
                .isNotEqualTo(Fingerprint.of("k").add(Column.of(2)).hex());
    }

    @Test
    void everyUnknownIsHashedAlike() {
        assertThat(of(Column.of(Double.longBitsToDouble(0xfff8_0000_0000_1234L))))
                .isEqualTo(of(Column.unknown(1)));
        assertThat(of(Column.of(0))).isNotEqualTo(of(Column.unknown(1)));
    }

    @Test
    void zeroAndNegativeZeroAreHashedDifferently() {
        assertThat(of(Column.of(0.0))).isNotEqualTo(of(Column.of(-0.0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2048, 5000})
    void aColumnOfAnyLengthIsHashedWhole(int size) throws IOException, GeneralSecurityException {
        Column column = Column.generate(size, row -> row / 3.0);

        assertThat(Fingerprint.of("").add(column).hex()).isEqualTo(sha256(out -> {
            out.writeLong(0);
            out.writeByte(2);
            out.writeLong(size);
            for (int row = 0; row < size; row++) out.writeDouble(row / 3.0);
        }));
    }

    @Test
    void oneValueMoreInTheNextColumnChangesTheFingerprint() {
        assertThat(Fingerprint.of("k").add(Column.of(1, 2)).add(Column.of(3)).hex())
                .isNotEqualTo(Fingerprint.of("k")
                        .add(Column.of(1))
                        .add(Column.of(2, 3))
                        .hex());
    }

    @Test
    void readingAFingerprintDoesNotChangeIt() {
        Fingerprint fingerprint = Fingerprint.of("k").add("a");

        assertThat(fingerprint.hex()).isEqualTo(fingerprint.hex());
        assertThat(fingerprint.add("b").hex())
                .isEqualTo(Fingerprint.of("k").add("a").add("b").hex());
    }

    @Test
    void halfACharacterHasNoFingerprint() {
        assertThatThrownBy(() -> Fingerprint.of("k").add("\ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole Unicode characters");
    }
}
