package dev.weir.driver.dynamodb;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.driver.dynamodb.op.Access;

/**
 * An operation and how it is sent.
 *
 * @param plan the text for plans
 */
record DynamoPrepared(Operation operation, String text, String plan, Access access) implements PreparedOperation {}
