/**
 * Typed building of statements: paths and conditions owned by a model, queries, creates, updates and deletes as immutable
 * values. Generated code extends and fills in what is here; terminal operations hand the statement to an executor.
 *
 * <p>Not here: anything that runs, and the records and handles that come back ({@code dev.weir}).
 */
@NullMarked
package dev.weir.query;

import org.jspecify.annotations.NullMarked;
