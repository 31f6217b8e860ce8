package cvntrade.console;

import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Small text files that a user names. */
final class TextFile {
    private TextFile() {}

    /** @param what the file is, for the message */
    static String read(Path file, String what) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new MalformedInput(what + " must be a file: path=" + file, absent);
        } catch (MalformedInputException binary) {
            throw new MalformedInput(what + " must be UTF-8 text: path=" + file, binary);
        } catch (IOException failed) {
            throw new MalformedInput(
                    what + " must be readable: path=" + file + " cause=" + failed.getMessage(), failed);
        }
    }
}
