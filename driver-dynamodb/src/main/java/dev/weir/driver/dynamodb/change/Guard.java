package dev.weir.driver.dynamodb.change;

import dev.weir.core.driver.KeyedOperation.Unique;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.codec.AttributeBytes;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that stands for the values that a row has in the columns of a unique index, so that no other row can have them. It
 * is in a table beside that of the row.
 *
 * @param table the table of the rows
 * @param hash the guard's key: SHA-256 of the index's name and the values
 */
record Guard(TableId table, Unique unique, SdkBytes hash) {

    /** Returns the guard of an item; empty if the item is missing, or one of the values is NULL. */
    static Optional<Guard> of(TableId table, Unique unique, Optional<Map<String, AttributeValue>> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        List<AttributeValue> values = new ArrayList<>();
        values.add(AttributeValue.fromS(unique.name()));
        unique.columns().forEach(column -> values.add(item.get().get(column.id().name())));
        return values.stream().anyMatch(Guard::isNull)
                ? Optional.empty()
                : Optional.of(new Guard(table, unique, sha256(AttributeBytes.of(values))));
    }

    /** No attribute is NULL, and so is the NULL that other programs may store. */
    private static boolean isNull(@Nullable AttributeValue value) {
        return value == null || Boolean.TRUE.equals(value.nul());
    }

    private static SdkBytes sha256(byte[] bytes) {
        try {
            return SdkBytes.fromByteArrayUnsafe(
                    MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw DynamoErrors.internal(Guard.class, "no SHA-256, which every Java has");
        }
    }
}
