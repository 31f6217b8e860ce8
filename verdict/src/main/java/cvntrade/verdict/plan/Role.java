package cvntrade.verdict.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a variant is in the sweep for. */
public enum Role {
    /** What every other variant is compared with. */
    BASELINE,
    /** May be locked. */
    CANDIDATE,
    /** Tests the sweep itself and may never be locked. */
    CHECK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
