/**
 * Reactive operators of our own: those that rows pass through and that composition would make slower. Each has a run of the
 * specification's tests and a race test.
 *
 * <p>Not here: what knows of sessions, programs or rows.
 */
@NullMarked
package dev.weir.exec.internal.operator;

import org.jspecify.annotations.NullMarked;
