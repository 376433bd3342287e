package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The other direction of a {@link BelongsTo}: the instances that belong to this one, on a {@code Many<T>}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface HasMany {
    /** Returns the component of the other record that points back; by default the only one that does. */
    String pair() default "";
}
