package dev.weir.driver.dynamodb.change;

import dev.weir.core.error.WeirException;

/** What it means that the condition of a part of a request does not hold. */
@FunctionalInterface
public interface Refusal {
    WeirException of(Throwable reported);
}
