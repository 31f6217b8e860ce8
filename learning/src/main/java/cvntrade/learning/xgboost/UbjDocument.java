package cvntrade.learning.xgboost;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Whether bytes are one whole UBJSON document, as the library writes its models. The library itself believes every length that it reads, and a
 * model that was cut short makes it read beyond its end, which can end the process.
 */
final class UbjDocument {
    private static final int DEPTH_MAX = 64;

    private final ByteBuffer bytes;

    private UbjDocument(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** An object from the first byte to the last, every length within. */
    static boolean isWhole(byte[] bytes) {
        UbjDocument document = new UbjDocument(bytes);
        try {
            if (document.bytes.get() != '{') return false;
            document.object(1);
            return !document.bytes.hasRemaining();
        } catch (BufferUnderflowException | Malformed cut) {
            return false;
        }
    }

    /** What is no UBJSON. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** After its opening brace. */
    private void object(int depth) throws Malformed {
        byte marker = bytes.get();
        while (marker != '}') {
            if (marker != 'L') throw new Malformed();
            skip(length(), 1);
            value(bytes.get(), depth);
            marker = bytes.get();
        }
    }

    private void value(byte marker, int depth) throws Malformed {
        if (depth > DEPTH_MAX) throw new Malformed();
        switch (marker) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case 'S' -> {
                if (bytes.get() != 'L') throw new Malformed();
                skip(length(), 1);
            }
            case 'T', 'F', 'Z' -> {}
            default -> skip(1, size(marker));
        }
    }

    /** After its opening bracket: with a type and a count, with a count alone, or up to the closing bracket. */
    private void array(int depth) throws Malformed {
        byte marker = bytes.get();
        if (marker == '$') {
            int size = size(bytes.get());
            if (bytes.get() != '#' || bytes.get() != 'L') throw new Malformed();
            skip(length(), size);
        } else if (marker == '#') {
            if (bytes.get() != 'L') throw new Malformed();
            long count = length();
            for (long i = 0; i < count; i++) value(bytes.get(), depth);
        } else {
            for (; marker != ']'; marker = bytes.get()) value(marker, depth);
        }
    }

    private static int size(byte type) throws Malformed {
        return switch (type) {
            case 'i', 'U', 'C' -> Byte.BYTES;
            case 'I' -> Short.BYTES;
            case 'l', 'd' -> Integer.BYTES;
            case 'L', 'D' -> Long.BYTES;
            default -> throw new Malformed();
        };
    }

    private long length() throws Malformed {
        long length = bytes.getLong();
        if (length < 0 || length > bytes.remaining()) throw new Malformed();
        return length;
    }

    private void skip(long count, int size) throws Malformed {
        if (count * size > bytes.remaining()) throw new Malformed();
        bytes.position(bytes.position() + (int) (count * size));
    }
}
