package dev.weir.driver.dynamodb.change;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.codec.AttributeBytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which row it is. Equal keys are those of one row, however their numbers are written.
 *
 * @param columns those of the primary key
 * @param attributes their values, by name
 * @param identity the same for the same values
 */
public record RowKey(TableId table, List<Column> columns, Map<String, AttributeValue> attributes, SdkBytes identity) {

    /** Returns the key of an item. */
    public static RowKey of(TableId table, List<Column> columns, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        columns.forEach(column ->
                attributes.put(column.id().name(), item.get(column.id().name())));
        byte[] identity = AttributeBytes.of(List.copyOf(attributes.values()));
        return new RowKey(table, List.copyOf(columns), attributes, SdkBytes.fromByteArrayUnsafe(identity));
    }

    /** Returns the column that each row has a value in. */
    ColumnId partition() {
        return columns.get(0).id();
    }

    boolean has(ColumnId column) {
        return attributes.containsKey(column.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey that && table.equals(that.table) && identity.equals(that.identity);
    }

    @Override
    public int hashCode() {
        return 31 * table.hashCode() + identity.hashCode();
    }
}
