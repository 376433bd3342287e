package dev.weir.driver.dynamodb.change;

import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes the parts of a request that take and leave guards. One that goes from a row to another is written once, so that rows
 * can swap their values.
 *
 * <p>A guard that is left may be missing: then the row was written by something that keeps none. One of another row stays.
 */
final class GuardWrite {
    /** Bytes of a guard, roughly: 32 of the hash, and names and a key as they mostly are. */
    private static final long BYTES = 256;

    private final Guard guard;
    private final GuardTable table;
    private final String name;
    private final Placeholders placeholders = new Placeholders();

    /**
     * Starts one.
     *
     * @param names gives a table's name at the service
     */
    GuardWrite(Guard guard, Function<TableId, String> names) {
        this.guard = guard;
        this.table = GuardTable.of(guard.table());
        this.name = names.apply(table.id());
    }

    /** Takes values that no row may have. */
    ItemWrite take(RowKey owner) {
        return write(put(owner, missing()));
    }

    /** Takes values that another row leaves. */
    ItemWrite takeOver(RowKey owner, RowKey from) {
        return write(put(owner, mayBeOf(from)));
    }

    ItemWrite leave(RowKey owner) {
        String condition = mayBeOf(owner);
        return write(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(name)
                        .key(Map.of(table.hash().name(), AttributeValue.fromB(guard.hash())))
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.names())
                        .expressionAttributeValues(placeholders.values()))
                .build());
    }

    private TransactWriteItem put(RowKey owner, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(name)
                        .item(item(owner))
                        .conditionExpression(condition)
                        .expressionAttributeNames(placeholders.names())
                        .expressionAttributeValues(placeholders.values()))
                .build();
    }

    private Map<String, AttributeValue> item(RowKey owner) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put(table.hash().name(), AttributeValue.fromB(guard.hash()));
        item.put(table.index().name(), AttributeValue.fromS(guard.unique().name()));
        item.put(table.owner().name(), AttributeValue.fromM(owner.attributes()));
        return item;
    }

    private String missing() {
        return "attribute_not_exists(" + placeholders.name(table.hash()) + ")";
    }

    private String mayBeOf(RowKey owner) {
        return missing() + " OR " + placeholders.name(table.owner()) + " = "
                + placeholders.value(AttributeValue.fromM(owner.attributes()));
    }

    private ItemWrite write(TransactWriteItem part) {
        return new ItemWrite(part, BYTES, this::taken);
    }

    /** The row that leaves a guard is what it was when this is told, so the guard's owner is yet another row of these values. */
    private WeirException taken(Throwable reported) {
        return DynamoErrors.uniqueTaken(guard.table(), guard.unique(), reported);
    }
}
