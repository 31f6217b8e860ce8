@NullMarked
package cvntrade.registry.mlflow;

import org.jspecify.annotations.NullMarked;
