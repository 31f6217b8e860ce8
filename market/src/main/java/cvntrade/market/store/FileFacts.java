package cvntrade.market.store;

import java.nio.file.attribute.FileTime;

/**
 * One state of a file.
 *
 * @param key by which the system knows the file itself, another one for a file that was put in its place
 * @param bytes its length
 * @param written when it was written last
 */
public record FileFacts(String key, long bytes, FileTime written) {}
