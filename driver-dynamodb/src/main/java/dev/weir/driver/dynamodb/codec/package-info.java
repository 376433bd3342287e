/**
 * Values as attributes of items and back. A NULL is an attribute that is not there.
 *
 * <p>Not here: which attributes an operation reads or writes.
 */
@NullMarked
package dev.weir.driver.dynamodb.codec;

import org.jspecify.annotations.NullMarked;
