package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a model: one table, one row per instance, one column per component that is no relation.
 *
 * <p>Components are NOT NULL unless their type is annotated with JSpecify's {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
    /** Returns the name of the table; by default the record's name in snake case and in the plural. */
    String table() default "";

    /** Returns the name of the generated companion class; by default the record's name in the plural. */
    String companion() default "";
}
