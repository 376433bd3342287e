/**
 * What DynamoDB does with models, through the public API against a server of its protocol.
 *
 * <p>Not here: what every database does alike ({@code it.crud}, {@code it.query} and their neighbours).
 */
@NullMarked
package dev.weir.it.dynamo;

import org.jspecify.annotations.NullMarked;
