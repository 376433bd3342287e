package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other direction of a unique {@link BelongsTo}: the one instance that belongs to this one. On a {@code One<T>} there
 * always is one, on a {@code Maybe<T>} there may be none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface HasOne {
    /** Returns the component of the other record that points back; by default the only one that does. */
    String pair() default "";

    /** Returns whether every read of an instance loads the relation, as if it was included. */
    boolean eager() default false;
}
