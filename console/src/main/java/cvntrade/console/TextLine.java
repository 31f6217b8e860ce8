package cvntrade.console;

import java.util.Locale;

/** One line of what the terminal shows, its figures the same in every locale. */
final class TextLine {
    private TextLine() {}

    static void add(StringBuilder text, String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
