package dev.weir.driver.dynamodb.expr;

import dev.weir.core.driver.KeySet;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.codec.AttributeCodec;
import dev.weir.driver.dynamodb.codec.ItemValues;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of a run: each once, none with a part that no item has in a key, which are NULL, the empty text and no bytes.
 */
public final class KeyTuples {
    /** Keys that several lists of values may make together. */
    static final long MOST_COMBINED = 10_000;

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
        List<List<AttributeValue>> columns =
                product.parts().stream().map(part -> values(part, arguments)).toList();
        requireFew(key, columns);
        Set<Map<String, AttributeValue>> tuples = new LinkedHashSet<>();
        tuples.add(Map.of());
        for (int i = 0; i < columns.size(); i++) {
            Set<Map<String, AttributeValue>> longer = new LinkedHashSet<>();
            for (Map<String, AttributeValue> tuple : tuples) {
                for (AttributeValue value : columns.get(i)) {
                    longer.add(with(tuple, key.get(i), value));
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> tuple, Column column, AttributeValue value) {
        Map<String, AttributeValue> longer = new LinkedHashMap<>(tuple);
        longer.put(column.id().name(), value);
        return longer;
    }

    /** One list may be of any length; what two lists make together grows faster than they do. */
    private static void requireFew(List<Column> key, List<List<AttributeValue>> columns) {
        long several = columns.stream().filter(values -> values.size() > 1).count();
        long combined = columns.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        if (several > 1 && combined > MOST_COMBINED) {
            throw DynamoErrors.tooManyKeys(key.get(0).id().table(), combined, MOST_COMBINED);
        }
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
                .filter(KeyTuples::mayBeInKey)
                .distinct()
                .toList();
    }

    /** Returns whether an attribute of a key may have a value. */
    static boolean mayBeInKey(AttributeValue value) {
        return !(value.s() != null && value.s().isEmpty())
                && !(value.b() != null && value.b().asByteArrayUnsafe().length == 0);
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
            if (attributes.values().stream().allMatch(KeyTuples::mayBeInKey)) {
                tuples.add(attributes);
            }
        }
        return tuples;
    }
}
