/**
 * A registry on an MLflow server, over its REST interface. Read {@link cvntrade.registry.mlflow.MlflowRegistry} first, then
 * {@code MlflowLedger}: MLflow can neither refuse a second promotion nor change an alias only if it is still what was read, so the order in
 * which entries arrive decides, and aliases merely show it.
 */
@NullMarked
package cvntrade.registry.mlflow;

import org.jspecify.annotations.NullMarked;
