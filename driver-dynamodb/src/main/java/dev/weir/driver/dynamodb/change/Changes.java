package dev.weir.driver.dynamodb.change;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes that are set aside until they are sent together. A write sees its rows as those before it are going to leave them,
 * and several writes of one row become one. Safe for use by several threads.
 */
public final class Changes {
    /** Items of one <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>. */
    public static final int MOST_ITEMS = 100;

    /** Bytes of <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-items">one item</a>, with the
     * names of its attributes. */
    public static final int MOST_ITEM_BYTES = 400 * 1024;

    /** Bytes of the items of one TransactWriteItems. */
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final Map<RowKey, RowChange> rows = new LinkedHashMap<>();

    /**
     * Sets a new row aside.
     *
     * @throws dev.weir.core.error.UniqueViolationException if there will be a row of this key already
     */
    public synchronized void put(KeyedOperation.Put put, Map<String, AttributeValue> item) {
        RowKey key = RowKey.of(put.table(), put.key(), item);
        RowChange current = rows.getOrDefault(key, RowChange.absent(key));
        if (current.after().isPresent()) {
            throw DynamoErrors.keyTaken(put.table(), put.key(), null);
        }
        set(current.created(item, put.uniques()));
    }

    /**
     * Lets a write have a row.
     *
     * @param asRead the row as it was read; what was set aside for it before goes before that
     * @param write what it does to the row; empty if it does not want it
     */
    public synchronized Optional<RowChange> write(RowChange asRead, Function<RowChange, Optional<RowChange>> write) {
        RowChange current = rows.getOrDefault(asRead.key(), asRead);
        Optional<RowChange> changed = current.after().isEmpty() ? Optional.empty() : write.apply(current);
        changed.ifPresent(this::set);
        return changed;
    }

    private void set(RowChange change) {
        rows.put(change.key(), change);
        if (rows.size() > MOST_ITEMS) {
            throw DynamoErrors.tooManyTogether(rows.size(), MOST_ITEMS);
        }
    }

    /** Returns a row as it was set aside; empty if it was not. */
    public synchronized Optional<RowChange> row(RowKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns what is to be sent, each item once.
     *
     * @param names gives a table's name at the service
     * @throws dev.weir.core.error.UniqueViolationException if two rows take the same unique values
     * @throws dev.weir.core.error.InvalidValueException if an item is larger than one may be
     * @throws dev.weir.core.error.UnsupportedByDatabaseException if it is more than can be sent together
     */
    public synchronized List<ItemWrite> parts(Function<TableId, String> names) {
        List<ItemWrite> parts = new ArrayList<>();
        rows.values()
                .forEach(row -> parts.add(RowWrite.of(row, names.apply(row.key().table()))));
        parts.addAll(new Guards(rows.values()).writes(names));
        requireFew(parts);
        return parts;
    }

    private static void requireFew(List<ItemWrite> parts) {
        if (parts.size() > MOST_ITEMS) {
            throw DynamoErrors.tooManyTogether(parts.size(), MOST_ITEMS);
        }
        long bytes = parts.stream().mapToLong(ItemWrite::bytes).sum();
        if (bytes > MOST_BYTES) {
            throw DynamoErrors.tooLargeTogether(bytes, MOST_BYTES);
        }
    }
}
