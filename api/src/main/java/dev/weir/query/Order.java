package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ArgumentChain;

/**
 * One key of an ordering.
 *
 * @param key the sort key as the statement holds it
 * @param arguments the values of the key's placeholders, in reading order
 * @param <R> the model
 */
public record Order<R>(SortKey<FieldTerm> key, ArgumentChain arguments) {

    /** Returns this order with NULLs before all other values. */
    public Order<R> nullsFirst() {
        return withNulls(SortKey.NullOrder.FIRST);
    }

    /** Returns this order with NULLs after all other values. */
    public Order<R> nullsLast() {
        return withNulls(SortKey.NullOrder.LAST);
    }

    private Order<R> withNulls(SortKey.NullOrder nulls) {
        return new Order<>(new SortKey<>(key.expr(), key.direction(), nulls), arguments);
    }
}
