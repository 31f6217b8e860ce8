package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.UntouchedStretch;
import cvntrade.sweep.tried.Trial;
import cvntrade.sweep.untouched.UntouchedLook;
import cvntrade.sweep.untouched.UntouchedReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The winner on the bars that no cell saw; or that nobody looked at them. */
record UntouchedText(SweepOutcome outcome, UntouchedStretch stretch, Optional<UntouchedLook> look) {
    Section section() {
        List<String> words = new ArrayList<>();
        words.add("The newest " + Figures.percent(stretch.share()) + " of the window, "
                + stretch.bars().openTime(0) + " to " + lastBar()
                + ", lies outside all folds: no cell, no audit and no investigation read a bar of it.");
        if (look.isEmpty()) {
            words.add(
                    "Nobody looked: only the winner of a lock candidate is judged there. The stretch is still untouched.");
            return Section.of("Untouched stretch", words, List.of());
        }
        UntouchedLook seen = look.get();
        words.add(seen.sentence() + " Mean lift of f1_buy over the cryptos " + Figures.signed(seen.lift()) + ", "
                + Figures.percent(seen.confidence()) + " interval " + Figures.signed(seen.lower()) + " to "
                + Figures.signed(seen.upper()) + ", from " + seen.days()
                + " days drawn with replacement, all cryptos of a day together. The interval says what other days might have"
                + " given, not what other models might. Baseline and winner were fitted once more on all that lies before the"
                + " stretch, with the rules and seeds of the plan. It is no gate: the verdict was fixed without it.");
        earlierLooks().ifPresent(words::add);
        return Section.of("Untouched stretch", words, List.of(table(seen)));
    }

    /** What a reader must not miss. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        look.filter(seen -> seen.reading() == UntouchedReading.CONTRADICTED)
                .ifPresent(seen -> warnings.add(seen.sentence()));
        if (look.isPresent()) earlierLooks().ifPresent(warnings::add);
        return warnings;
    }

    /** A second look is no first one, whoever took it. */
    private Optional<String> earlierLooks() {
        List<String> plans = outcome.triedBefore().orElse(List.of()).stream()
                .filter(trial ->
                        !Collections.disjoint(trial.cryptos(), outcome.plan().cryptos()))
                .filter(trial -> trial.untouched() != null && overlaps(trial.untouched()))
                .map(Trial::shortHash)
                .distinct()
                .toList();
        if (plans.isEmpty()) return Optional.empty();
        return Optional.of("The stretch is not untouched: winners of earlier plans were judged on bars of it ("
                + String.join(", ", plans) + ").");
    }

    private boolean overlaps(Trial.Untouched other) {
        return !Instant.parse(other.lastBar()).isBefore(stretch.bars().openTime(0))
                && !Instant.parse(other.firstBar()).isAfter(lastBar());
    }

    private Instant lastBar() {
        return stretch.bars().openTime(stretch.bars().bars() - 1);
    }

    private static Table table(UntouchedLook seen) {
        Table.Builder table = Table.titled("The winner on the untouched stretch, means over the seeds")
                .words("crypto")
                .figures(
                        "rows",
                        "f1 always BUY",
                        "f1 " + seen.baseline(),
                        "f1 " + seen.variant(),
                        "lift",
                        "trades " + seen.baseline(),
                        "trades " + seen.variant(),
                        "bps a trade " + seen.baseline(),
                        "bps a trade " + seen.variant());
        for (UntouchedLook.CryptoLift crypto : seen.cryptos()) {
            table.row(
                    Field.words(crypto.crypto()),
                    Field.figure(String.valueOf(crypto.rowsTest())),
                    Field.figure(Figures.plain(crypto.f1AlwaysBuy())),
                    Field.figure(Figures.plain(crypto.f1Baseline())),
                    Field.figure(Figures.plain(crypto.f1Winner())),
                    Field.figure(Figures.signed(crypto.lift())),
                    Field.figure(Figures.rounded(crypto.tradesBaseline(), 1)),
                    Field.figure(Figures.rounded(crypto.tradesWinner(), 1)),
                    Field.figure(Figures.rounded(crypto.expectancyBaselineBps(), 1)),
                    Field.figure(Figures.rounded(crypto.expectancyWinnerBps(), 1)));
        }
        return table.open();
    }
}
