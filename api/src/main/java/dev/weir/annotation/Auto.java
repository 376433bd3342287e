package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets a create leave a component out and have its value made. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Auto {
    /** Returns who makes the value, and how. */
    Strategy value() default Strategy.BY_TYPE;

    /** Who makes a value, and how. */
    enum Strategy {
        /** {@link #UUID_V7} for a UUID, {@link #INCREMENT} for an integer. */
        BY_TYPE,
        /** The client, a UUID of version 7: ordered by time. */
        UUID_V7,
        /** The client, a UUID of version 4: random. */
        UUID_V4,
        /** The database, the next integer of the table; only for a key of one integer. */
        INCREMENT
    }
}
