package dev.weir.driver.dynamodb.expr;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import dev.weir.driver.dynamodb.codec.ItemValues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order of items. The store orders numbers, texts and bytes as {@link ValueOrder} does. */
public record ItemOrder(List<SortKey<ColumnTerm>> order, Arguments arguments) implements Comparator<ItemOrder.Placed> {

    /**
     * An item and where it belongs.
     *
     * @param place the value of each sort key
     */
    public record Placed(Map<String, AttributeValue> item, List<Value> place) {}

    public Placed place(Map<String, AttributeValue> item) {
        Evaluator<ColumnTerm> evaluator = new Evaluator<>(term -> ItemValues.of(term, item, arguments));
        return new Placed(
                item, order.stream().map(key -> evaluator.evaluate(key.expr())).toList());
    }

    /** Returns elements in the order of items that they stand for. */
    public <E> List<E> sorted(List<E> elements, Function<E, Map<String, AttributeValue>> item) {
        Map<E, Placed> places = new HashMap<>();
        elements.forEach(element -> places.put(element, place(item.apply(element))));
        return elements.stream().sorted(Comparator.comparing(places::get, this)).toList();
    }

    @Override
    public int compare(Placed left, Placed right) {
        for (int i = 0; i < order.size(); i++) {
            int compared =
                    compare(order.get(i), left.place().get(i), right.place().get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compare(SortKey<ColumnTerm> key, Value left, Value right) {
        boolean leftNull = left instanceof Value.Null;
        boolean rightNull = right instanceof Value.Null;
        if (leftNull || rightNull) {
            boolean first = key.nulls() == SortKey.NullOrder.FIRST;
            return first ? Boolean.compare(rightNull, leftNull) : Boolean.compare(leftNull, rightNull);
        }
        int ascending = ValueOrder.INSTANCE.compare(left, right);
        return key.direction() == SortKey.Direction.ASCENDING ? ascending : -ascending;
    }
}
