package cvntrade.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over typed values. Every value is written with its length or in a fixed width, so two different lists never meet. */
public final class Fingerprint {
    private static final int CHUNK = 1024;

    private final MessageDigest digest = sha256();

    /** Starts a fingerprint of one kind of thing; the kind keeps a folder of bars and a plan from ever hashing alike. */
    public static Fingerprint of(String kind) {
        return new Fingerprint().add(kind);
    }

    public static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    public Fingerprint add(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    /** All NaN are written alike: which bits an unknown value has is an accident of the machine. */
    public Fingerprint add(Column column) {
        add(column.size());
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Double.BYTES);
        for (int row = 0; row < column.size(); row++) {
            if (!chunk.hasRemaining()) flush(chunk);
            chunk.putLong(Double.doubleToLongBits(column.get(row)));
        }
        flush(chunk);
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
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
