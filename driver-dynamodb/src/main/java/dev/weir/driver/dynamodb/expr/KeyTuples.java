package dev.weir.driver.dynamodb.expr;

import dev.weir.core.driver.KeySet;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.codec.AttributeCodec;
import dev.weir.driver.dynamodb.codec.ItemValues;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of a run: each once, none with a NULL part. */
public final class KeyTuples {
    private KeyTuples() {}

    /** Returns the keys of a set, as attributes by name. */
    public static List<Map<String, AttributeValue>> of(List<Column> key, KeySet keys, Arguments arguments) {
        Set<Map<String, AttributeValue>> tuples = keys instanceof KeySet.Product product
                ? product(key, product, arguments)
                : inSlot(key, (KeySet.InSlot) keys, arguments);
        return List.copyOf(tuples);
    }

    private static Set<Map<String, AttributeValue>> product(
            List<Column> key, KeySet.Product product, Arguments arguments) {
        Set<Map<String, AttributeValue>> tuples = new LinkedHashSet<>();
        tuples.add(Map.of());
        for (int i = 0; i < product.width(); i++) {
            String name = key.get(i).id().name();
            List<AttributeValue> values = values(product.parts().get(i), arguments);
            Set<Map<String, AttributeValue>> longer = new LinkedHashSet<>();
            for (Map<String, AttributeValue> tuple : tuples) {
                for (AttributeValue value : values) {
                    Map<String, AttributeValue> next = new LinkedHashMap<>(tuple);
                    next.put(name, value);
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    private static List<AttributeValue> values(KeySet.Part part, Arguments arguments) {
        Evaluator<ColumnTerm> evaluator = new Evaluator<>(term -> ItemValues.of(term, arguments));
        List<Value> values;
        if (part instanceof KeySet.Is is) {
            values = List.of(evaluator.evaluate(is.value()));
        } else if (part instanceof KeySet.OneOf oneOf) {
            values = oneOf.values().stream().map(evaluator::evaluate).toList();
        } else {
            Value list = evaluator.evaluate(((KeySet.InItems) part).list());
            values = list instanceof Value.Items items ? items.values() : List.of();
        }
        return values.stream()
                .map(ItemValues::attribute)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Set<Map<String, AttributeValue>> inSlot(List<Column> key, KeySet.InSlot keys, Arguments arguments) {
        Set<Map<String, AttributeValue>> tuples = new LinkedHashSet<>();
        for (Object tuple : (List<?>) arguments.object(keys.slot())) {
            Map<String, AttributeValue> attributes = new LinkedHashMap<>();
            for (int i = 0; i < keys.width(); i++) {
                Object part =
                        tuple instanceof Object[] parts ? parts[keys.positions().get(i)] : tuple;
                Column column = key.get(i);
                attributes.put(
                        column.id().name(), AttributeCodec.encode(column.type().type(), part));
            }
            tuples.add(attributes);
        }
        return tuples;
    }
}
