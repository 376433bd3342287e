/**
 * One class per operation: which requests it sends, when, and what becomes of the answers.
 *
 * <p>Not here: the writing of expressions ({@code expr}), and how a request reaches the service ({@code op.Store} is all that
 * an operation knows of the client).
 */
@NullMarked
package dev.weir.driver.dynamodb.op;

import org.jspecify.annotations.NullMarked;
