package dev.weir.driver.dynamodb.change;

import dev.weir.core.driver.KeyedOperation.Unique;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.codec.AttributeBytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What guards there have to be, and which there are. */
public final class GuardAudit {
    private GuardAudit() {}

    /** Returns the identity of the owner by hash, as it has to be for some rows. */
    public static Map<SdkBytes, SdkBytes> wanted(
            TableId table, List<Column> key, List<Unique> uniques, List<Map<String, AttributeValue>> rows) {
        Map<SdkBytes, SdkBytes> wanted = new HashMap<>();
        for (Map<String, AttributeValue> row : rows) {
            for (Unique unique : uniques) {
                Guard.of(table, unique, Optional.of(row))
                        .ifPresent(guard -> wanted.put(
                                guard.hash(), RowKey.of(table, key, row).identity()));
            }
        }
        return wanted;
    }

    /** Returns the identity of the owner by hash, as guards tell it. */
    public static Map<SdkBytes, SdkBytes> found(List<Column> key, List<Map<String, AttributeValue>> guards) {
        Map<SdkBytes, SdkBytes> found = new HashMap<>();
        for (Map<String, AttributeValue> guard : guards) {
            Map<String, AttributeValue> owner = guard.get("owner").m();
            byte[] identity = AttributeBytes.of(
                    key.stream().map(column -> owner.get(column.id().name())).toList());
            found.put(guard.get("hash").b(), SdkBytes.fromByteArray(identity));
        }
        return found;
    }
}
