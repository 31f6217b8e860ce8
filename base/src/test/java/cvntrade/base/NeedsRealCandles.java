package cvntrade.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on candles that are not part of the project. Where they are absent the test says so in one line and does not run; with
 * {@code CVNTRADE_REQUIRE_REAL_CANDLES=1} their absence is a failure.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealCandles.Present.class)
public @interface NeedsRealCandles {}
