/**
 * Statements that run in one batch: what each gives, what is sent, and that all writes among them take effect or none.
 *
 * <p>Not here: writes that are one by themselves ({@code crud}, {@code relation.linking}).
 */
@NullMarked
package dev.weir.it.batch;

import org.jspecify.annotations.NullMarked;
