package cvntrade.console.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * A file to keep, written while it is sent.
 *
 * @param fileName letters, digits, dot, dash and underscore alone, for it stands in a header
 * @param type as {@code Content-Type} names it
 */
public record Download(String fileName, String type, Body body) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public Download {
        if (!NAME.matcher(fileName).matches())
            throw new IllegalArgumentException("a file's name must be plain: name=" + fileName);
    }

    /** Writes the content; does not close. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
