package cvntrade.market.kline;

import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.market.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file as it lies on the disk, unpacked into its tables.
 *
 * @param source name and fingerprint of the packed bytes
 * @param texts one table, or one for each csv entry of a zip in the order of their names
 */
record PackedFile(SourceFile source, List<KlineText> texts) {
    PackedFile {
        texts = List.copyOf(texts);
    }

    static PackedFile open(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] packed = bytesOf(file);
        SourceFile source = new SourceFile(name, Fingerprint.ofBytes(packed));
        return new PackedFile(source, unpack(file, name, packed));
    }

    private static byte[] bytesOf(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MalformedInput("kline file must exist: file=" + file + "; check the path");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new MalformedInput(
                    "kline file must be readable: file=" + file + " cause=" + unreadable.getMessage()
                            + "; check its permissions",
                    unreadable);
        }
    }

    private static List<KlineText> unpack(Path file, String name, byte[] packed) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip") || startsWith(packed, 'P', 'K')) return unzip(file, name);
        if (lower.endsWith(".gz") || startsWith(packed, 0x1f, 0x8b)) return List.of(gunzip(name, packed));
        return List.of(new KlineText(name, packed));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static KlineText gunzip(String name, byte[] packed) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(packed.length * 6);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            in.transferTo(unpacked);
        } catch (IOException broken) {
            long lines = unpacked.toString(java.nio.charset.StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            throw new MalformedInput(
                    "gzip file must be whole: file=" + name + " line=" + (lines + 1) + " cause=\"" + broken.getMessage()
                            + "\"; it was cut off or damaged, download it again",
                    broken);
        }
        return new KlineText(name, unpacked.toByteArray());
    }

    private static List<KlineText> unzip(Path file, String name) {
        List<KlineText> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(PackedFile::isTable)
                    .sorted((left, right) -> left.getName().compareTo(right.getName()))
                    .toList();
            for (ZipEntry entry : entries)
                texts.add(new KlineText(name + " entry=" + entry.getName(), entryBytes(zip, entry)));
        } catch (IOException broken) {
            throw new MalformedInput(
                    "zip file must be whole: file=" + name + " cause=\"" + broken.getMessage()
                            + "\"; it was cut off or damaged, download it again",
                    broken);
        }
        if (texts.isEmpty()) {
            throw new MalformedInput(
                    "zip file must hold a csv entry: file=" + name + "; give the exchange's archive as it came");
        }
        return texts;
    }

    private static boolean isTable(ZipEntry entry) {
        return !entry.isDirectory()
                && !entry.getName().startsWith("__MACOSX/")
                && entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Compares the checksum, which {@link ZipFile} leaves to its callers. */
    private static byte[] entryBytes(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (entry.getCrc() != -1 && entry.getCrc() != checksum.getValue()) {
            throw new IOException("checksum differs in entry " + entry.getName());
        }
        return bytes;
    }
}
