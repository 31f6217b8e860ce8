package cvntrade.market.binance;

import cvntrade.market.CandleSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Runs on a small disk of its own: stores a part of the window, fills the disk, and fetches the rest, with more and more room left. Says a line for
 * each: room, whether what was stored before is still there, the message.
 */
final class FullDiskProcess {
    private static final int[] ROOM_KIB = {0, 4, 8, 16, 32, 48, 64, 96, 128, 192};

    private FullDiskProcess() {}

    /** Arguments: folder on the small disk, first instant, end of the part stored before, end. */
    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        Instant from = Instant.parse(arguments[1]);
        Instant part = Instant.parse(arguments[2]);
        Instant to = Instant.parse(arguments[3]);
        CandleSeries truth = KilledFetchTest.truth(from, to);
        String undisturbed;
        try (StubExchange exchange = new StubExchange(truth)) {
            FetchingProcess.fetch(exchange.address(), disk.resolve("undisturbed"), from, to);
            undisturbed = KilledFetchTest.stored(disk.resolve("undisturbed"));
        }
        for (int room : ROOM_KIB) {
            Path home = disk.resolve("home-" + room);
            try (StubExchange exchange = new StubExchange(truth)) {
                FetchingProcess.fetch(exchange.address(), home, from, part);
                String before = KilledFetchTest.stored(home);
                Path filler = disk.resolve("filler");
                fill(filler, room);
                String said = fetch(exchange, home, from, to);
                String kept = KilledFetchTest.stored(home).equals(before) ? "kept" : "changed";
                Files.delete(filler);
                FetchingProcess.fetch(exchange.address(), home, from, to);
                String whole = KilledFetchTest.stored(home).equals(undisturbed) ? "whole" : "incomplete";
                System.out.println("room=" + room + " " + kept + " then " + whole + " said=" + said);
            }
        }
    }

    private static String fetch(StubExchange exchange, Path home, Instant from, Instant to) {
        try {
            FetchingProcess.fetch(exchange.address(), home, from, to);
            return "nothing";
        } catch (UncheckedIOException full) {
            return String.valueOf(full.getMessage());
        }
    }

    /** Writes until the disk is full, then gives some room back. */
    private static void fill(Path filler, int roomKib) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) out.write(block);
        } catch (IOException full) {
            try (FileChannel channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
                channel.truncate(Math.max(0, channel.size() - roomKib * 1024L));
            }
        }
    }
}
