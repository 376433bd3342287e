/**
 * Everything this library raises on purpose: one sealed family, one final class per kind, each with what it speaks of
 * as typed accessors. No message shows a value of a user.
 *
 * <p>Not here: a wrong call, which is an {@link java.lang.IllegalArgumentException} at the call.
 */
@NullMarked
package dev.weir.core.error;

import org.jspecify.annotations.NullMarked;
