package cvntrade.market.binance;

import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.market.LoadedSeries;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.StoreImport;
import cvntrade.market.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes segments from the exchange into the store, each whole or not at all. */
public final class Fetcher {
    private final CandleStore store;
    private final ExchangeClient client;
    private final Archive archive;
    private final RestKlines rest;
    private final Path downloads;
    private final EventLog events;

    /** @param downloads folder for the file that is being read; nothing stays there, and one fetch at a time uses it */
    public Fetcher(ExchangeClient client, CandleStore store, Path downloads, EventLog events) {
        this.store = store;
        this.downloads = downloads;
        this.client = client;
        this.archive = new Archive(client);
        this.rest = new RestKlines(client);
        this.events = events;
    }

    /**
     * Gets every segment of the plans, in their order.
     *
     * @param done is told of each segment that has been asked for
     * @return what could not be had, one sentence each; the rest is stored
     * @throws cvntrade.base.Refusal {@code IN_USE} if another fetch uses the same folder of downloads; {@code GUARDRAIL} if so many stored candles
     *     would change that this is another series
     */
    public List<String> fetch(List<FetchPlan> plans, Consumer<Segment> done) {
        return StoreLock.whileHeld(downloads, () -> {
            removeLeftovers();
            List<String> missing = new ArrayList<>();
            for (FetchPlan plan : plans) {
                for (Segment segment : plan.segments()) {
                    missing.addAll(fetch(plan, segment));
                    done.accept(segment);
                }
            }
            return missing;
        });
    }

    /** A fetch that was killed leaves the file that it was reading. */
    private void removeLeftovers() {
        try (Stream<Path> files = Files.list(downloads)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".zip") || name.endsWith(".csv")) Files.delete(file);
            }
        } catch (IOException failed) {
            throw DurableFile.unwritable(downloads, failed);
        }
    }

    /**
     * Gets one segment of a plan. A month that the archive lacks is asked for by days; what the archive lacks or has damaged is asked for by REST
     * where the source is {@code AUTO}, and said in an event.
     */
    private List<String> fetch(FetchPlan plan, Segment segment) {
        Optional<LoadedSeries> loaded;
        try {
            loaded = segment.kind() == Segment.Kind.REST
                    ? rest.load(segment, downloads)
                    : archive.load(segment, downloads);
        } catch (MalformedInput unusable) {
            return otherwise(plan, segment, String.valueOf(unusable.getMessage()));
        }
        if (loaded.isPresent()) {
            keep(segment, loaded.get());
            return List.of();
        }
        if (segment.kind() == Segment.Kind.MONTH) return byDays(plan, segment);
        return otherwise(plan, segment, "the exchange has no candles there");
    }

    private List<String> byDays(FetchPlan plan, Segment month) {
        List<String> missing = new ArrayList<>();
        for (Segment day : month.days()) {
            if (day.endBar() > plan.fromBar() && day.fromBar() < plan.endBar()) missing.addAll(fetch(plan, day));
        }
        return missing;
    }

    private List<String> otherwise(FetchPlan plan, Segment segment, String why) {
        if (segment.kind() == Segment.Kind.REST || plan.source() != FetchSource.AUTO)
            return List.of(segment.name() + ": " + why);
        events.record(Event.named("archive_unusable")
                .with("segment", segment.name())
                .with("reason", why)
                .with("next", "rest"));
        long from = Math.max(plan.fromBar(), segment.fromBar());
        long end = Math.min(plan.endBar(), segment.endBar());
        return fetch(plan, new Segment(segment.symbol(), segment.timeframe(), Segment.Kind.REST, from, end));
    }

    private void keep(Segment segment, LoadedSeries loaded) {
        StoreImport stored = store.importSeries(loaded, client.now());
        stored.found().forEach(revision -> events.record(revision.event(segment.symbol())));
        events.record(Event.named("segment_stored")
                .with("symbol", segment.symbol())
                .with("segment", segment.name())
                .with("candles", loaded.series().candles())
                .with("sha256", loaded.provenance().sources().get(0).sha256()));
    }
}
