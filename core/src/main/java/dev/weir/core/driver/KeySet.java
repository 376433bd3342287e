package dev.weir.core.driver;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;

/** A set of keys, whose values are known when an operation runs. */
public sealed interface KeySet {

    /** Returns how many key columns the tuples have, counted from the first. */
    int width();

    /** Returns whether it is certain that there is one key at the most. */
    boolean isOne();

    /** Every combination of one value for each column. */
    record Product(List<Part> parts) implements KeySet {
        public Product {
            parts = List.copyOf(parts);
        }

        @Override
        public int width() {
            return parts.size();
        }

        @Override
        public boolean isOne() {
            return parts.stream().allMatch(Is.class::isInstance);
        }
    }

    /**
     * The keys that are bound in one slot: a {@link List} of items for one column, of {@code Object[]} tuples for several.
     *
     * @param positions for each key column, the position of its value in a tuple
     */
    record InSlot(int slot, List<Integer> positions) implements KeySet {
        public InSlot {
            positions = List.copyOf(positions);
        }

        @Override
        public int width() {
            return positions.size();
        }

        @Override
        public boolean isOne() {
            return false;
        }
    }

    /** The values of one column. NULL is equal to nothing, and so no value. */
    sealed interface Part {}

    /** One value. */
    record Is(Expr<ColumnTerm> value) implements Part {}

    /** Each of these values. */
    record OneOf(List<Expr<ColumnTerm>> values) implements Part {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Each item of a list that is bound when the operation runs. */
    record InItems(Expr<ColumnTerm> list) implements Part {}
}
