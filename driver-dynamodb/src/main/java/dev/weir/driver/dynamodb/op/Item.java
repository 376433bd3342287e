package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.codec.ItemValues;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** New items. */
final class Item {
    private Item() {}

    /** Returns the item of a new row: an attribute for each column that is not NULL. */
    static Map<String, AttributeValue> of(KeyedOperation.Put put, Arguments row) {
        Evaluator<ColumnTerm> values = new Evaluator<>(term -> ItemValues.of(term, row));
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < put.columns().size(); i++) {
            Column column = put.columns().get(i);
            AttributeValue value =
                    ItemValues.attribute(values.evaluate(put.values().get(i)));
            if (value != null) {
                item.put(column.id().name(), value);
            } else if (!column.nullable()) {
                throw DynamoErrors.nullNotAllowed(column.id());
            }
        }
        return item;
    }
}
