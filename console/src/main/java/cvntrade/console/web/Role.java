package cvntrade.console.web;

import cvntrade.base.MalformedInput;
import java.util.Arrays;
import java.util.Locale;

/** What someone may do here. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Reads, decides, promotes, rolls back. */
    OPERATOR;

    /** @throws MalformedInput if there is no such role */
    public static Role parse(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("role must be viewer or operator: role=" + word));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
