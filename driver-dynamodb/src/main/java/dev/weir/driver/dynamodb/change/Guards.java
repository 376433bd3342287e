package dev.weir.driver.dynamodb.change;

import dev.weir.core.driver.KeyedOperation.Unique;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The unique values that changed rows leave and take. */
final class Guards {
    private final Map<Guard, RowKey> left = new LinkedHashMap<>();
    private final Map<Guard, RowKey> taken = new LinkedHashMap<>();

    /**
     * Collects those of some changes.
     *
     * @throws dev.weir.core.error.UniqueViolationException if two rows take the same values
     */
    Guards(Collection<RowChange> rows) {
        rows.forEach(row -> row.uniques().forEach(unique -> add(row, unique)));
    }

    private void add(RowChange row, Unique unique) {
        TableId table = row.key().table();
        Optional<Guard> before = Guard.of(table, unique, row.before());
        Optional<Guard> after = Guard.of(table, unique, row.after());
        if (before.equals(after)) {
            return;
        }
        before.ifPresent(guard -> left.put(guard, row.key()));
        after.ifPresent(guard -> {
            if (taken.put(guard, row.key()) != null) {
                throw DynamoErrors.uniqueTaken(table, unique, null);
            }
        });
    }

    /** Returns what takes and leaves them. */
    List<ItemWrite> writes(Function<TableId, String> names) {
        List<ItemWrite> writes = new ArrayList<>();
        taken.forEach((guard, owner) -> {
            RowKey from = left.get(guard);
            GuardWrite write = new GuardWrite(guard, names);
            writes.add(from == null ? write.take(owner) : write.takeOver(owner, from));
        });
        left.forEach((guard, owner) -> {
            if (!taken.containsKey(guard)) {
                writes.add(new GuardWrite(guard, names).leave(owner));
            }
        });
        return writes;
    }
}
