package dev.weir.it.harness;

import dev.weir.core.driver.Feature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A behaviour that every database shows. The test takes a {@link TestDb} and runs once for each database that has the
 * required features, lacks the lacking ones and is where it has to be; its name in camel case is the name of the scenario.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ConformanceExtension.class)
public @interface Conformance {
    /** Returns the features a database needs to be asked. */
    Feature[] requires() default {};

    /**
     * Returns the features a database must not have. This makes the test the twin of one that requires them: it asserts
     * that what needs them is refused and that nothing is sent. Twins run also on databases that hide what they can do.
     */
    Feature[] lacks() default {};

    /** Returns what the place needs where a database is; elsewhere the test has nothing to show. */
    Place[] where() default {};
}
