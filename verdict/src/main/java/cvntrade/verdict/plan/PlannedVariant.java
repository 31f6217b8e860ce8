package cvntrade.verdict.plan;

import cvntrade.base.Check;
import java.util.OptionalInt;

/**
 * One variant of the plan.
 *
 * @param columns how many columns it adds; between equal candidates the one with fewer is preferred, and an unknown count is the most
 */
public record PlannedVariant(String variant, Role role, OptionalInt columns) {
    public PlannedVariant {
        Check.filled(variant, "variant");
    }

    public static PlannedVariant of(String variant, Role role, int columns) {
        return new PlannedVariant(variant, role, OptionalInt.of(Check.atLeast(0, columns, "columns")));
    }

    /** For comparing: fewer columns first, unknown last. */
    public int columnsOrMost() {
        return columns.orElse(Integer.MAX_VALUE);
    }
}
