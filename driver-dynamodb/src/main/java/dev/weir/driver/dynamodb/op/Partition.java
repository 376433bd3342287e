package dev.weir.driver.dynamodb.op;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A partition that is read, or a part of one.
 *
 * @param key what is known of the key of all its items
 * @param request asks for the first page
 */
record Partition(Map<String, AttributeValue> key, QueryRequest request) {}
