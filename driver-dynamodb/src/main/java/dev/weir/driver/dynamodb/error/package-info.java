/**
 * What goes wrong, as exceptions: what DynamoDB and its client report, and what the driver finds itself.
 *
 * <p>Not here: how often something is tried again.
 */
@NullMarked
package dev.weir.driver.dynamodb.error;

import org.jspecify.annotations.NullMarked;
