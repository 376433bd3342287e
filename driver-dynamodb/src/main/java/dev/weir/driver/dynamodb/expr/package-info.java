/**
 * Expressions in DynamoDB's own language: conditions, key conditions, updates. Names and values are always placeholders.
 *
 * <p>Not here: requests, and how often they are sent.
 */
@NullMarked
package dev.weir.driver.dynamodb.expr;

import org.jspecify.annotations.NullMarked;
