/**
 * DynamoDB for Weir: its addresses and settings, what it can do, its client, and what its errors mean.
 *
 * <p>Not here: single operations ({@code op}), what writes do to rows ({@code change}), expressions ({@code expr}) and attribute
 * values ({@code codec}).
 */
@NullMarked
package dev.weir.driver.dynamodb;

import org.jspecify.annotations.NullMarked;
