package dev.weir.driver.dynamodb.change;

import dev.weir.core.driver.KeyedOperation.Unique;
import dev.weir.core.schema.db.ColumnId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What becomes of a row by one write, or by several one after the other.
 *
 * @param before the item as it was read; empty if none is expected to be there, which nobody has looked at
 * @param after the item as it is going to be; empty if there will be none
 * @param read columns on whose values before the outcome rests
 * @param assigned columns that have been given a value
 * @param renewed whether the row after is another one than that before, of which nothing is left
 * @param uniques the unique indexes that may be concerned
 */
public record RowChange(
        RowKey key,
        Optional<Map<String, AttributeValue>> before,
        Optional<Map<String, AttributeValue>> after,
        Set<ColumnId> read,
        Set<ColumnId> assigned,
        boolean renewed,
        Set<Unique> uniques) {
    public RowChange {
        read = frozen(read);
        assigned = frozen(assigned);
        uniques = frozen(uniques);
    }

    /** Returns a row that stays as it was read. */
    public static RowChange none(RowKey key, Map<String, AttributeValue> item) {
        Optional<Map<String, AttributeValue>> same = Optional.of(item);
        return new RowChange(key, same, same, Set.of(), Set.of(), false, Set.of());
    }

    /** Returns a row that is there neither before nor after. */
    static RowChange absent(RowKey key) {
        return new RowChange(key, Optional.empty(), Optional.empty(), Set.of(), Set.of(), false, Set.of());
    }

    /** Returns this change, after which there is a row, though there was none until now. */
    RowChange created(Map<String, AttributeValue> item, List<Unique> all) {
        return new RowChange(key, before, Optional.of(item), read, assigned, before.isPresent(), union(uniques, all));
    }

    /**
     * Returns this change with values given to columns.
     *
     * @param item the item with them
     * @param columns those that have been given a value
     * @param on those on which it rests that and how this was done
     */
    public RowChange updated(
            Map<String, AttributeValue> item,
            Collection<ColumnId> columns,
            Collection<ColumnId> on,
            List<Unique> concerned) {
        return new RowChange(
                key,
                before,
                Optional.of(item),
                union(read, on),
                union(assigned, columns),
                renewed,
                union(uniques, concerned));
    }

    /**
     * Returns this change, after which there is no row.
     *
     * @param on the columns on which it rests that this was done
     */
    public RowChange deleted(Collection<ColumnId> on, List<Unique> all) {
        return new RowChange(key, before, Optional.empty(), union(read, on), assigned, renewed, union(uniques, all));
    }

    private static <E> Set<E> union(Set<E> some, Collection<E> more) {
        Set<E> union = new LinkedHashSet<>(some);
        union.addAll(more);
        return union;
    }

    private static <E> Set<E> frozen(Set<E> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
