package cvntrade.market.kline;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** One table of candles, unpacked. */
final class KlineText {
    private final String name;
    private final byte[] bytes;

    /**
     * @param name how messages name the place: the file, and inside a zip the entry too
     * @param bytes the text in UTF-8; this object owns them from now on
     */
    KlineText(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
