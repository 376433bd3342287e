package dev.weir.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a record of one component, such as {@code record UserId(UUID value)}, be the type of a component of a model. What is
 * stored is its value, in a column named after the component of the model; an instance that is {@code null} is NULL. It can be
 * part of a key, of a link and of an index, like the value itself.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Embedded {}
