package cvntrade.market.kline;

import cvntrade.base.MalformedInput;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in a table: the first ten places and how many there are in all. */
final class KlineProblems {
    private static final int LISTED = 10;
    private static final int VALUE_CHARACTERS = 40;

    private final String place;
    private final List<String> first = new ArrayList<>();
    private long count;

    /** @param place what all problems have in common: the file, or the symbol where files contradict each other */
    KlineProblems(String place) {
        this.place = place;
    }

    void add(String rule, long line, String field, String value) {
        add(rule + ": " + place + " line=" + line + " field=" + field + " value=" + shown(value));
    }

    void add(String problem) {
        count++;
        if (first.size() < LISTED) first.add(problem);
    }

    /** @throws MalformedInput that lists the problems, if there is any */
    void throwIfAny(String whatToDo) {
        if (count == 0) return;
        if (count == 1) throw new MalformedInput(first.get(0) + "; " + whatToDo);
        String heading = count + " problems" + (count > LISTED ? ", the first " + LISTED : "") + ": " + place;
        throw new MalformedInput(heading + "; " + whatToDo + "\n  - " + String.join("\n  - ", first));
    }

    /** A value on one line: short, without control characters, and visible when it is empty. */
    static String shown(String value) {
        String cut = value.length() <= VALUE_CHARACTERS ? value : value.substring(0, VALUE_CHARACTERS) + "…";
        String plain = cut.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isEmpty() || plain.indexOf(' ') >= 0 ? "\"" + plain + "\"" : plain;
    }
}
