package cvntrade.sweep.untouched;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.Refusal;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.tried.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The winner on the untouched stretch.
 *
 * @param planHash of the registered plan
 * @param variant the winner
 * @param baseline against which it is judged
 * @param firstBar open time of the stretch's first bar
 * @param lastBar of its last one
 * @param days UTC days with a labelled row of some crypto
 * @param lift mean over the cryptos of f1(winner) − f1(baseline), each the mean over the seeds
 * @param lower end of its interval, from resampled days
 * @param upper end of its interval
 * @param confidence of the interval
 * @param reading what that says
 * @param cryptos one a crypto, by name
 */
public record UntouchedLook(
        String planHash,
        String variant,
        String baseline,
        String firstBar,
        String lastBar,
        int days,
        double lift,
        double lower,
        double upper,
        double confidence,
        UntouchedReading reading,
        List<CryptoLift> cryptos) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public UntouchedLook {
        cryptos = List.copyOf(cryptos);
    }

    /**
     * One crypto, each figure the mean over the seeds.
     *
     * @param rowsTest labelled rows of the stretch
     * @param f1AlwaysBuy F1 of calling every row BUY
     * @param f1Baseline of BUY
     * @param f1Winner of BUY
     * @param tradesBaseline BUY trades
     * @param tradesWinner BUY trades
     * @param expectancyBaselineBps mean net return a trade; NaN without a trade
     * @param expectancyWinnerBps likewise
     */
    public record CryptoLift(
            String crypto,
            int rowsTest,
            double f1AlwaysBuy,
            double f1Baseline,
            double f1Winner,
            double tradesBaseline,
            double tradesWinner,
            double expectancyBaselineBps,
            double expectancyWinnerBps) {
        public double lift() {
            return f1Winner - f1Baseline;
        }
    }

    /** What the ledger keeps of it. */
    public Trial.Untouched seen() {
        return new Trial.Untouched(firstBar, lastBar, reading.word());
    }

    /** In one sentence. */
    public String sentence() {
        return switch (reading) {
            case CONFIRMED ->
                "On the untouched stretch " + variant + " keeps its lift: the whole interval lies above 0.";
            case UNDECIDED ->
                "On the untouched stretch " + variant
                        + " has a lift whose interval holds 0: too few days to tell it from none.";
            case CONTRADICTED -> "On the untouched stretch " + variant + " has no lift.";
        };
    }

    /** @return nothing where no look was taken */
    public static Optional<UntouchedLook> kept(SweepFolder folder, String planHash) {
        Path file = folder.untouched();
        if (!Files.exists(file)) return Optional.empty();
        try {
            UntouchedLook look = JSON.readValue(Files.readAllBytes(file), UntouchedLook.class);
            if (look.planHash().equals(planHash)) return Optional.of(look);
            throw foreign(file, "it belongs to plan " + look.planHash());
        } catch (JsonProcessingException damaged) {
            throw foreign(file, "it cannot be read: " + damaged.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException("look at the untouched stretch must be readable: file=" + file, failed);
        }
    }

    String text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a look must be writable as JSON", impossible);
        }
    }

    private static Refusal foreign(Path file, String why) {
        return new Refusal(
                Refusal.Reason.INCOMPLETE,
                "the look at the untouched stretch must be that of this plan: file=" + file + "; " + why
                        + "; delete the file: the same look gives the same figures");
    }
}
