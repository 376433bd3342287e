package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Links each instance to one of another model, by components of this record that repeat a key of the other. On a
 * {@code One<T>} the link is required, on a {@code Maybe<T>} its components are nullable.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface BelongsTo {
    /**
     * Returns the components of this record that hold the link; by default the name of this component followed by the
     * name of each component it references, such as {@code userId} for {@code user} and {@code id}.
     */
    String[] key() default {};

    /** Returns the components of the other record that the link repeats, in the order of {@link #key}; by default its key. */
    String[] references() default {};

    /**
     * Returns what becomes of an instance when the one it belongs to is deleted. What is chosen here is part of the foreign key
     * as well, so that a database that has foreign keys does it by itself, also for deletes that Weir does not send.
     */
    OnDelete onDelete() default OnDelete.DEFAULT;

    /** Returns whether every read of an instance loads the relation, as if it was included. */
    boolean eager() default false;
}
