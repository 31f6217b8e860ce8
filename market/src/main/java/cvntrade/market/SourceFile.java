package cvntrade.market;

import cvntrade.base.Check;

/**
 * A file that candles were read from. The folder is left out: where a file lay does not change what it says.
 *
 * @param name file name without folder
 * @param sha256 SHA-256 of the bytes of the file as it lay there, compressed or not, in lower-case hex
 */
public record SourceFile(String name, String sha256) {
    public SourceFile {
        Check.filled(name, "name");
        Check.filled(sha256, "sha256");
    }
}
