package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an index: on a component, of that component alone; on the record, of the components it names. In it several rows may agree.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(Index.List.class)
public @interface Index {
    /** Returns the components, most significant first; only on the record. */
    String[] value() default {};

    /** Returns the name of the index; by default it is made from the table and the columns. */
    String name() default "";

    /** Several of them on one record. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
    @interface List {
        Index[] value();
    }
}
