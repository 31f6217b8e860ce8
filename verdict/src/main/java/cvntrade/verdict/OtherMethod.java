package cvntrade.verdict;

/**
 * What the same results would have been called under another listed method. A verdict that differs is fragile.
 *
 * @param method what was exchanged, as {@code setting=value}
 */
public record OtherMethod(String method, Verdict verdict, int rule) {}
