package cvntrade.base;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over typed values, so that two different lists never meet: a text and a column are written with their length, a number in
 * a fixed width, and each says what it is.
 *
 * <p>A text is its length as 64 bits, then its UTF-8 bytes. Such a length begins with a zero byte, so the one byte 1 or 2 in front of a
 * number or a column tells them apart. Everything is big-endian.
 */
public final class Fingerprint {
    private static final int CHUNK = 1024;
    private static final byte NUMBER = 1;
    private static final byte COLUMN = 2;

    private final MessageDigest digest = sha256();

    /** Starts a fingerprint of one kind of thing; the kind keeps a folder of bars and a plan from ever hashing alike. */
    public static Fingerprint of(String kind) {
        return new Fingerprint().add(kind);
    }

    public static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** @throws IllegalArgumentException if half of a surrogate pair stands alone, as it has no bytes of its own */
    public Fingerprint add(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            addBits(bytes.remaining());
            digest.update(bytes);
            return this;
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("text must be whole Unicode characters: text=" + text, broken);
        }
    }

    public Fingerprint add(long value) {
        digest.update(NUMBER);
        addBits(value);
        return this;
    }

    /**
     * All NaN are written alike: which bits an unknown value has is an accident of the machine. 0.0 and -0.0 are written differently, as
     * they are different values: their texts and their reciprocals differ.
     */
    public Fingerprint add(Column column) {
        digest.update(COLUMN);
        addBits(column.size());
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Double.BYTES);
        for (int row = 0; row < column.size(); row++) {
            if (!chunk.hasRemaining()) flush(chunk);
            chunk.putLong(Double.doubleToLongBits(column.get(row)));
        }
        flush(chunk);
        return this;
    }

    /** The fingerprint of all values so far, as 64 lower-case hexadecimal digits; more may be added after it. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's SHA-256 must be able to copy its state", impossible);
        }
    }

    private void addBits(long bits) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bits).flip());
    }

    private void flush(ByteBuffer chunk) {
        digest.update(chunk.flip());
        chunk.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform must have SHA-256", impossible);
        }
    }
}
