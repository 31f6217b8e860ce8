package cvntrade.features.cache;

import cvntrade.features.FeatureMatrix;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The form of an entry, everything little-endian:
 *
 * <pre>
 * 8 bytes   CVNFEAT and a line feed
 * 4 bytes   length of the header
 * 4 bytes   CRC-32C of the header
 * n bytes   header, one line of JSON
 * 4 bytes a value, row after row, float32
 * 4 bytes   CRC-32C of the values
 * </pre>
 *
 * A CRC finds every flip of up to 32 neighbouring bits, and any other damage but for one in four billion. CRC-32C because the processor
 * has an instruction for it: SHA-256 over the values costs more than reading them. It guards against accidents, not against someone who
 * forges an entry: whoever can write into the home can also change the program.
 */
final class EntryFile {
    private static final byte[] MAGIC = "CVNFEAT\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PREAMBLE_BYTES = MAGIC.length + 2 * Integer.BYTES;
    private static final int HEADER_BYTES_MAX = 1 << 24;
    private static final int CHUNK_BYTES = 1 << 18;

    private EntryFile() {}

    static long bytes(EntryHeader header) {
        return PREAMBLE_BYTES + bytes(header.json()).length + (long) Float.BYTES * header.values() + Integer.BYTES;
    }

    static void write(Path file, EntryHeader header, FeatureMatrix matrix) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            byte[] json = bytes(header.json());
            ByteBuffer first = buffer(PREAMBLE_BYTES + json.length);
            first.put(MAGIC).putInt(json.length).putInt(checksum(json)).put(json);
            write(channel, first.flip());
            CRC32C checksum = new CRC32C();
            int rowBytes = Float.BYTES * matrix.columns();
            int rowsAtOnce = Math.max(1, CHUNK_BYTES / Math.max(1, rowBytes));
            ByteBuffer chunk = buffer(rowsAtOnce * rowBytes);
            for (int row = 0; row < matrix.rows(); row += rowsAtOnce) {
                int toRow = Math.min(matrix.rows(), row + rowsAtOnce);
                matrix.copyRows(row, toRow, chunk.clear().asFloatBuffer());
                chunk.limit((toRow - row) * rowBytes);
                checksum.update(chunk.duplicate());
                write(channel, chunk);
            }
            write(
                    channel,
                    buffer(Integer.BYTES).putInt((int) checksum.getValue()).flip());
        }
    }

    /**
     * The values of the entry that was asked for.
     *
     * @throws DamagedEntry if it is another one, or not whole to the last bit
     * @throws IOException if there is no file, or the disk fails
     */
    static float[] read(Path file, EntryHeader expected) throws IOException, DamagedEntry {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!header(channel).equals(expected.json())) throw new DamagedEntry("it belongs to another key");
            if (channel.size() != bytes(expected)) {
                throw new DamagedEntry("its length is " + channel.size() + " and not " + bytes(expected));
            }
            return values(channel, expected.values());
        } catch (EOFException shorter) {
            throw new DamagedEntry("it ends too early");
        }
    }

    /** The header of any entry, without a look at its values. */
    static String header(Path file) throws IOException, DamagedEntry {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return header(channel);
        } catch (EOFException shorter) {
            throw new DamagedEntry("it ends too early");
        }
    }

    private static String header(FileChannel channel) throws IOException, DamagedEntry {
        ByteBuffer preamble = fill(channel, buffer(PREAMBLE_BYTES));
        byte[] magic = new byte[MAGIC.length];
        preamble.get(magic);
        if (!Arrays.equals(magic, MAGIC)) throw new DamagedEntry("it does not begin as an entry does");
        int length = preamble.getInt();
        int checksum = preamble.getInt();
        if (length < 0 || length > HEADER_BYTES_MAX)
            throw new DamagedEntry("its header cannot be that long: " + length);
        byte[] header = new byte[length];
        fill(channel, buffer(length)).get(header);
        if (checksum(header) != checksum) throw new DamagedEntry("the checksum of its header does not fit");
        return new String(header, StandardCharsets.UTF_8);
    }

    /** Small chunks, so that each is summed and copied while it is still in the processor's cache. */
    private static float[] values(FileChannel channel, int count) throws IOException, DamagedEntry {
        float[] values = new float[count];
        CRC32C checksum = new CRC32C();
        ByteBuffer chunk = buffer(CHUNK_BYTES);
        for (int at = 0; at < count; ) {
            chunk.clear().limit((int) Math.min(CHUNK_BYTES, (long) Float.BYTES * (count - at)));
            checksum.update(fill(channel, chunk).duplicate());
            FloatBuffer floats = chunk.asFloatBuffer();
            int portion = floats.remaining();
            floats.get(values, at, portion);
            at += portion;
        }
        if (fill(channel, buffer(Integer.BYTES)).getInt() != (int) checksum.getValue()) {
            throw new DamagedEntry("the checksum of its values does not fit");
        }
        return values;
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) if (channel.read(buffer) < 0) throw new EOFException();
        return buffer.flip();
    }

    private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) channel.write(buffer);
    }
}
