package cvntrade.base;

import org.jspecify.annotations.Nullable;

/** A file, option or value that cannot be read as what it claims to be. The message names the place and the value. */
public final class MalformedInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedInput(String message) {
        super(message);
    }

    public MalformedInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
