package cvntrade.registry;

import cvntrade.base.MalformedInput;
import java.util.Arrays;
import java.util.Locale;

/** A name for the version of a coin that has a part to play. */
public enum Alias {
    /** What is served. */
    CHAMPION,
    /** What is served after a rollback: a model without BTC columns. */
    CHAMPION_BTC_BLIND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Alias parse(String word) {
        return Arrays.stream(values())
                .filter(alias -> alias.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("alias must be one of "
                        + Arrays.stream(values()).map(Alias::word).toList() + ": alias=" + word));
    }
}
