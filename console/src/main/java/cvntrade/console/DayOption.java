package cvntrade.console;

import cvntrade.base.MalformedInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A day in UTC that a user typed. */
final class DayOption {
    private DayOption() {}

    /** @return its first moment */
    static Instant start(String name, String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new MalformedInput(name + " must be a day like 2023-01-01: " + name + "=" + text, malformed);
        }
    }
}
