package dev.weir.planner.testing;

import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.util.Comparator;
import java.util.List;

/** The order that sort keys ask for, over the values that the keys have. */
public final class RowOrder implements Comparator<List<Value>> {
    private final List<? extends SortKey<?>> keys;

    public RowOrder(List<? extends SortKey<?>> keys) {
        this.keys = keys;
    }

    @Override
    public int compare(List<Value> left, List<Value> right) {
        for (int i = 0; i < keys.size(); i++) {
            int order = compare(keys.get(i), left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(SortKey<?> key, Value left, Value right) {
        boolean leftNull = left instanceof Value.Null;
        boolean rightNull = right instanceof Value.Null;
        if (leftNull || rightNull) {
            int nullsFirst = Boolean.compare(rightNull, leftNull);
            return key.nulls() == SortKey.NullOrder.FIRST ? nullsFirst : -nullsFirst;
        }
        int order = ValueOrder.INSTANCE.compare(left, right);
        return key.direction() == SortKey.Direction.ASCENDING ? order : -order;
    }
}
