/**
 * What writes do to rows, as values: each row as it was read and as it is going to be, the unique values that it takes and
 * leaves, and the parts of the one request that all of it becomes.
 *
 * <p>Not here: reading and sending ({@code op}).
 */
@NullMarked
package dev.weir.driver.dynamodb.change;

import org.jspecify.annotations.NullMarked;
