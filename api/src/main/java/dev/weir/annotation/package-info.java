/**
 * The annotations with which records declare models. They are read when the application is compiled and have no effect
 * afterwards.
 *
 * <p>Not here: anything with behaviour.
 */
@NullMarked
package dev.weir.annotation;

import org.jspecify.annotations.NullMarked;
