package cvntrade.market.quality;

import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The outages of an exchange that are known. It holds those alone that were seen in candles; more come from a file. */
public record OutageCalendar(List<KnownOutage> outages) {
    private static final String HEADER = "from,to,source";

    public OutageCalendar {
        outages = List.copyOf(outages);
    }

    /** Those of Binance that come with this program. */
    public static OutageCalendar binance() {
        try (InputStream in = Objects.requireNonNull(
                OutageCalendar.class.getResourceAsStream("binance-outages.csv"), "binance-outages.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new OutageCalendar(parse("binance-outages.csv", text.lines().toList()));
        } catch (IOException failed) {
            throw new UncheckedIOException("the calendar of outages must be readable", failed);
        }
    }

    /**
     * With the outages of a file of lines {@code from,to,source}; the source may have commas.
     *
     * @throws MalformedInput that names file, line and what is wrong
     */
    public OutageCalendar with(Path file) {
        List<KnownOutage> all = new ArrayList<>(outages);
        try {
            all.addAll(parse(file.toString(), Files.readAllLines(file)));
        } catch (IOException unreadable) {
            throw new MalformedInput("outages must be a text file: path=" + file, unreadable);
        }
        return new OutageCalendar(all);
    }

    Optional<KnownOutage> at(Instant openTime, Instant closeTime) {
        return outages.stream()
                .filter(outage -> outage.holds(openTime, closeTime))
                .findFirst();
    }

    private static List<KnownOutage> parse(String name, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new MalformedInput("outages must begin with the header " + HEADER + ": file=" + name);
        }
        List<KnownOutage> outages = new ArrayList<>();
        for (int k = 1; k < lines.size(); k++) {
            if (lines.get(k).isBlank()) continue;
            String[] parts = lines.get(k).split(",", 3);
            try {
                if (parts.length < 3) throw new IllegalArgumentException("fields=" + parts.length);
                outages.add(new KnownOutage(
                        Instant.parse(parts[0].strip()), Instant.parse(parts[1].strip()), parts[2].strip()));
            } catch (IllegalArgumentException | DateTimeParseException malformed) {
                throw new MalformedInput(
                        "outage must be from,to,source with UTC instants: file=" + name + " line=" + (k + 1)
                                + " cause=\"" + malformed.getMessage() + "\"",
                        malformed);
            }
        }
        return outages;
    }
}
