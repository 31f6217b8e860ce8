package cvntrade.registry.contract;

import java.util.regex.Pattern;

/** The name of a traded pair as exchanges write it. It becomes part of paths and addresses, so nothing else may pass. */
public final class SymbolName {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,30}");

    private SymbolName() {}

    public static boolean isValid(String symbol) {
        return FORM.matcher(symbol).matches();
    }

    /** What is said of one that is not. */
    static String rule(String symbol) {
        return "symbol must be 2 to 30 capital letters and digits: symbol=" + symbol;
    }
}
