package cvntrade.sweep.factor;

import cvntrade.base.MalformedInput;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All factors that registered themselves under {@code META-INF/services}. */
public final class Factors {
    private Factors() {}

    public static List<Factor> all() {
        return ServiceLoader.load(Factor.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Factor::name))
                .toList();
    }

    public static Factor named(String name) {
        List<Factor> all = all();
        return all.stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String known =
                            String.join(", ", all.stream().map(Factor::name).toList());
                    return new MalformedInput(
                            "factor must be one that is registered: factor=" + name + "; known: " + known);
                });
    }
}
