package cvntrade.market.kline;

import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of kline files named {@code SYMBOL-15m*.csv|csv.gz|zip}. All files of a symbol together are its series. */
public final class KlineFolder {
    private final Path folder;
    private final Timeframe timeframe;
    private final Instant asOf;
    private final SortedMap<String, List<Path>> files;

    private KlineFolder(Path folder, Timeframe timeframe, Instant asOf, SortedMap<String, List<Path>> files) {
        this.folder = folder;
        this.timeframe = timeframe;
        this.asOf = asOf;
        this.files = files;
    }

    /**
     * @param asOf the instant up to which bars have closed
     * @throws MalformedInput if this is no folder or has no kline file of the timeframe
     */
    public static KlineFolder open(Path folder, Timeframe timeframe, Instant asOf) {
        if (!Files.isDirectory(folder)) {
            throw new MalformedInput("data must be a folder of kline files: folder=" + folder + "; check the path");
        }
        Pattern form = Pattern.compile("([^-.]+)-" + timeframe + ".*\\.(csv|csv\\.gz|zip)", Pattern.CASE_INSENSITIVE);
        SortedMap<String, List<Path>> files = new TreeMap<>();
        for (Path file : filesIn(folder)) {
            Matcher name = form.matcher(String.valueOf(file.getFileName()));
            if (name.matches()) {
                files.computeIfAbsent(name.group(1), symbol -> new ArrayList<>())
                        .add(file);
            }
        }
        if (files.isEmpty()) {
            throw new MalformedInput("folder must hold kline files: folder=" + folder + " timeframe=" + timeframe
                    + "; name them SYMBOL-" + timeframe + "*.csv, .csv.gz or .zip");
        }
        return new KlineFolder(folder, timeframe, asOf, files);
    }

    /** In alphabetical order. */
    public List<String> symbols() {
        return List.copyOf(files.keySet());
    }

    public boolean has(String symbol) {
        return files.containsKey(symbol);
    }

    /** @throws MalformedInput if the folder lacks the symbol, or a file of it cannot be read */
    public LoadedSeries load(String symbol) {
        @Nullable List<Path> parts = files.get(symbol);
        if (parts == null) {
            throw new MalformedInput("symbol must be one of those in the folder: symbol=" + KlineProblems.shown(symbol)
                    + " folder=" + folder + " symbols=" + symbols() + "; did you mean "
                    + NearestName.among(symbol, files.keySet()) + "?");
        }
        return KlineFile.load(parts, symbol, timeframe, asOf);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new MalformedInput(
                    "folder must be readable: folder=" + folder + " cause=" + unreadable.getMessage()
                            + "; check its permissions",
                    unreadable);
        }
    }
}
