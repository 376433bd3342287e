package dev.weir.driver.dynamodb.change;

import dev.weir.core.driver.KeyedOperation.Unique;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.ExpressionSize;
import dev.weir.driver.dynamodb.expr.Placeholders;
import dev.weir.driver.dynamodb.expr.UpdateExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes the part of a request that changes one row's item: under the condition that the row is what it was when it was read,
 * as far as the outcome rests on that, or that there is none yet.
 */
final class RowWrite {
    private final RowChange row;
    private final String table;
    private final Placeholders placeholders = new Placeholders();

    private RowWrite(RowChange row, String table) {
        this.row = row;
        this.table = table;
    }

    /**
     * Returns what changes a row.
     *
     * @param table the table's name at the service
     */
    static ItemWrite of(RowChange row, String table) {
        long before = row.before().map(ItemSize::of).orElse(0L);
        long after = row.after()
                .map(item -> ItemSize.checked(row.key().table(), item))
                .orElse(0L);
        RowWrite write = new RowWrite(row, table);
        return new ItemWrite(write.part(), Math.max(before, after), write::refused);
    }

    private TransactWriteItem part() {
        String condition = condition();
        if (row.after().isEmpty()) {
            return row.before().isEmpty() ? stillAbsent(condition) : delete(condition);
        }
        return row.before().isEmpty() || row.renewed()
                ? put(row.after().get(), condition)
                : update(row.after().get(), condition);
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.names())
                        .expressionAttributeValues(placeholders.values()))
                .build();
    }

    private TransactWriteItem update(Map<String, AttributeValue> item, String condition) {
        String assignments = assignments(item);
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(row.key().attributes())
                        .updateExpression(assignments)
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.names())
                        .expressionAttributeValues(placeholders.values()))
                .build();
    }

    private TransactWriteItem delete(String condition) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(row.key().attributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.names())
                        .expressionAttributeValues(placeholders.values()))
                .build();
    }

    /** For a row that was added and deleted again: that it could be added. */
    private TransactWriteItem stillAbsent(String condition) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(row.key().attributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.names()))
                .build();
    }

    private String assignments(Map<String, AttributeValue> item) {
        UpdateExpression expression = new UpdateExpression();
        for (ColumnId column : row.assigned()) {
            AttributeValue value = item.get(column.name());
            if (value == null) {
                expression.remove(placeholders.name(column));
            } else {
                expression.set(placeholders.name(column), placeholders.value(value));
            }
        }
        return expression.checked(row.key().table(), row.assigned().size());
    }

    private String condition() {
        String partition = placeholders.name(row.key().partition());
        if (row.before().isEmpty()) {
            return "attribute_not_exists(" + partition + ")";
        }
        List<String> conditions = new ArrayList<>();
        conditions.add("attribute_exists(" + partition + ")");
        restedOn().forEach(column -> conditions.add(asItWas(column, row.before().get())));
        // a comparison and an AND for each
        return ExpressionSize.checked(row.key().table(), String.join(" AND ", conditions), 2 * conditions.size());
    }

    private String asItWas(ColumnId column, Map<String, AttributeValue> before) {
        String name = placeholders.name(column);
        return Optional.ofNullable(before.get(column.name()))
                .map(value -> name + " = " + placeholders.value(value))
                .orElse("attribute_not_exists(" + name + ")");
    }

    /** The values that a row leaves are those of its unique columns, so they must be as they were read. */
    private Set<ColumnId> restedOn() {
        Set<ColumnId> columns = new LinkedHashSet<>(row.read());
        for (Unique unique : row.uniques()) {
            unique.columns().forEach(column -> columns.add(column.id()));
        }
        columns.removeIf(row.key()::has);
        return columns;
    }

    private WeirException refused(Throwable reported) {
        RowKey key = row.key();
        return row.before().isPresent()
                ? DynamoErrors.rowChanged(key.table(), reported)
                : DynamoErrors.keyTaken(key.table(), key.columns(), reported);
    }
}
