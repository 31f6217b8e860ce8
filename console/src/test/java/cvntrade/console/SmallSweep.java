package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

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

    static Answer run(Path market, Path out, Path home, String... more) {
        List<String> words = new ArrayList<>(List.of(
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
        words.addAll(List.of(more));
        return Answer.of(words.toArray(String[]::new));
    }
}
