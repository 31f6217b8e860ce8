package cvntrade.registry.mlflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against a real MLflow server, which {@code CVNTRADE_MLFLOW} names the program of; {@code ./check} installs one. Where the variable is
 * absent the test says so in one line and does not run; with {@code CVNTRADE_REQUIRE_MLFLOW=1} that is a failure.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MlflowServer.Present.class)
public @interface NeedsMlflow {}
