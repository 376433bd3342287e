package dev.weir.core.stmt.expr;

/**
 * One key of an ordering. Where NULLs go is always said, since databases differ in what they do unasked.
 *
 * @param <T> what leaves refer to
 */
public record SortKey<T extends Term>(Expr<T> expr, Direction direction, NullOrder nulls) {

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** Where rows whose key is NULL go. */
    public enum NullOrder {
        FIRST,
        LAST
    }

    /** Ascending, NULLs first: the order of {@link dev.weir.core.value.ValueOrder}. */
    public static <T extends Term> SortKey<T> ascending(Expr<T> expr) {
        return new SortKey<>(expr, Direction.ASCENDING, NullOrder.FIRST);
    }

    /** Descending, NULLs last: the reverse of {@link #ascending}. */
    public static <T extends Term> SortKey<T> descending(Expr<T> expr) {
        return new SortKey<>(expr, Direction.DESCENDING, NullOrder.LAST);
    }
}
