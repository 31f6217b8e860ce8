package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.Browser.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of a sweep that takes a few seconds. */
final class SmallSweep {
    private SmallSweep() {}

    /** Three coins and BTCUSDT as kline files. */
    static void market(Path folder, int seed) {
        assertThat(Answer.of(
                                "simulate",
                                "--truth=null",
                                "--bars=3000",
                                "--cryptos=3",
                                "--seed=" + seed,
                                "--out=" + folder)
                        .exit())
                .isZero();
    }

    /** A market with a lead, and a sweep of it that ends as a lock candidate. */
    static void lockable(Path market, Path out, Path home) {
        assertThat(Answer.of("simulate", "--truth=planted", "--bars=9000", "--cryptos=3", "--seed=1", "--out=" + market)
                        .exit())
                .isZero();
        Answer sweep = Answer.of(
                "sweep",
                "--data=" + market,
                "--out=" + out,
                "--home=" + home,
                "--rounds=20",
                "--bins=16",
                "--depth=3",
                "--seeds=2",
                "--folds=3",
                "--audit-cuts=2");
        assertThat(sweep.out()).contains("LOCK CANDIDATE");
    }

    static Answer run(Path market, Path out, Path home, String... more) {
        List<String> words = words(market, out, home);
        words.addAll(List.of(more));
        return Answer.of(words.toArray(String[]::new));
    }

    /** The form of the pages that asks for one. */
    static Form asked(Form form, String name) {
        return form.with("name", name)
                .with("rounds", "8")
                .with("bins", "16")
                .with("seeds", "2")
                .with("folds", "3")
                .with("audit-cuts", "2");
    }

    /** A command line that more can be added to. */
    static List<String> words(Path market, Path out, Path home) {
        return new ArrayList<>(List.of(
                "sweep",
                "--data=" + market,
                "--out=" + out,
                "--home=" + home,
                "--no-cache",
                "--no-investigate",
                "--rounds=8",
                "--bins=16",
                "--depth=3",
                "--seeds=2",
                "--folds=3",
                "--audit-cuts=2"));
    }
}
