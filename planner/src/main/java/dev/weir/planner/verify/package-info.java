/**
 * The second pass: whether a statement makes sense and the connected database can run it. Every refusal is said here,
 * before any I/O, and all of them at once.
 *
 * <p>Not here: anything that changes a statement.
 */
@NullMarked
package dev.weir.planner.verify;

import org.jspecify.annotations.NullMarked;
