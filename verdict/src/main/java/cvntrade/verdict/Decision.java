package cvntrade.verdict;

import java.util.List;

/**
 * What the decision table decided.
 *
 * @param rule     the number of the rule that fired
 * @param clause   the same with its letter where the rule has parts: {@code 2a}, {@code 2b}
 * @param reason   a fixed word, with names after a colon where the rule names something
 * @param lockable the candidates that may be locked, best first; empty unless the verdict is a lock candidate
 * @param subject  the candidate that the reason speaks of; empty where it speaks of none
 */
public record Decision(Verdict verdict, int rule, String clause, String reason, List<String> lockable, String subject) {
    public Decision {
        lockable = List.copyOf(lockable);
    }

    static Decision of(Verdict verdict, String clause, String reason) {
        return of(verdict, clause, reason, "");
    }

    static Decision of(Verdict verdict, String clause, String reason, String subject) {
        return new Decision(verdict, number(clause), clause, reason, List.of(), subject);
    }

    static Decision lock(String clause, String reason, List<String> lockable) {
        return new Decision(Verdict.LOCK_CANDIDATE, number(clause), clause, reason, lockable, lockable.get(0));
    }

    private static int number(String clause) {
        return Character.digit(clause.charAt(0), 10);
    }
}
