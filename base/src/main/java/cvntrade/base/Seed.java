package cvntrade.base;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Seeds derived from names, so that a draw depends on what is drawn and never on the order in which work ran. */
public final class Seed {
    private Seed() {}

    /** 64 bits from the SHA-256 of the names, in order. */
    public static long of(String... names) {
        Fingerprint fingerprint = Fingerprint.of("seed");
        for (String name : names) fingerprint.add(name);
        return ByteBuffer.wrap(HexFormat.of().parseHex(fingerprint.hex())).getLong();
    }

    /** A seed for libraries that take a non-negative 31-bit number. */
    public static int positiveInt(String... names) {
        return (int) (of(names) >>> 33);
    }
}
