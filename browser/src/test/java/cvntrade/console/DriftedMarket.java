package cvntrade.console;

import cvntrade.features.enrichment.BtcFeatures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The candles of a market and four weeks more, in which the reference moves ten times as much as the coins do: a drift that a watch must tell. */
final class DriftedMarket {
    private static final int BARS = 4 * 7 * 96;
    private static final long BAR_MS = 15 * 60 * 1000L;
    private static final double CALM = 0.002;
    private static final double WILD = 0.02;

    private DriftedMarket() {}

    static void after(Path market, Path to) {
        try (Stream<Path> files = Files.list(market)) {
            Files.createDirectories(to);
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv.gz")).toList()) {
                String name = file.getFileName().toString();
                double deviation = name.startsWith(BtcFeatures.REFERENCE) ? WILD : CALM;
                Files.write(to.resolve(name.replace(".gz", "")), goneOn(lines(file), deviation));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("a market must be readable: folder=" + market, failed);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return text.lines().toList();
        }
    }

    private static List<String> goneOn(List<String> candles, double deviation) {
        List<String> all = new ArrayList<>(candles);
        String[] last = candles.get(candles.size() - 1).split(",", -1);
        long openTimeMs = Long.parseLong(last[0]);
        double open = Double.parseDouble(last[4]);
        Random random = new Random(1);
        for (int bar = 0; bar < BARS; bar++) {
            openTimeMs += BAR_MS;
            double close = open * Math.exp(deviation * random.nextGaussian());
            all.add(openTimeMs + "," + open + "," + Math.max(open, close) + "," + Math.min(open, close) + "," + close
                    + ",100," + (openTimeMs + BAR_MS - 1) + "," + 100 * close + ",10,50," + 50 * close + ",0");
            open = close;
        }
        return all;
    }
}
