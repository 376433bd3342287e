package dev.weir.driver.dynamodb.change;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One part of a request: the write of one item, under a condition.
 *
 * @param bytes how much it adds to the size of the request
 * @param refusal what it means if the condition does not hold
 */
public record ItemWrite(TransactWriteItem part, long bytes, Refusal refusal) {}
