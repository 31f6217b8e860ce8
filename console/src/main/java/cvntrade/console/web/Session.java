package cvntrade.console.web;

import java.time.Instant;

/**
 * Someone who signed in.
 *
 * @param name of the account
 * @param formToken what every form of the session carries, and no other site knows
 * @param since when it began
 * @param used when it was used last
 */
record Session(String name, String formToken, Instant since, Instant used) {
    Session usedAt(Instant now) {
        return new Session(name, formToken, since, now);
    }
}
