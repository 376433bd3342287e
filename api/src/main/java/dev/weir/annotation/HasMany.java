package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other direction of a {@link BelongsTo}: the instances that belong to this one, on a {@code Many<T>}. With {@link #via}
 * what other relations lead to, one after the other; such a relation is only read.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface HasMany {
    /** Returns the component of the other record that points back; by default the only one that does. */
    String pair() default "";

    /**
     * Returns the components to follow, with dots between them: relations of any kind, first one of this record, then one of
     * the record that it leads to, and so on. {@code via = "memberships.group"} leads to all groups that a user is a member of,
     * each once. The last one may be a component that is stored, on a handle of its type such as {@code Many<String>}, which
     * holds its values, each once and none of them NULL.
     */
    String via() default "";

    /** Returns whether every read of an instance loads the relation, as if it was included. */
    boolean eager() default false;
}
