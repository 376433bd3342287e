package dev.weir.driver.dynamodb.op;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.change.RowChange;
import dev.weir.driver.dynamodb.change.RowKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that a write reaches: as they were set aside before, or as a read that sees every write finds them. */
record CurrentRows(TableId table, List<Column> columns) {

    /** Returns the rows of these keys, but for those that are missing. They are read as they are asked for. */
    Flux<RowChange> of(Store store, Changes changes, List<Map<String, AttributeValue>> keys) {
        Set<RowKey> known = new HashSet<>();
        List<RowChange> setAside = new ArrayList<>();
        List<Map<String, AttributeValue>> unknown = new ArrayList<>();
        for (Map<String, AttributeValue> attributes : keys) {
            RowKey key = RowKey.of(table, columns, attributes);
            Optional<RowChange> row = changes.row(key);
            if (known.add(key)) {
                row.ifPresentOrElse(setAside::add, () -> unknown.add(attributes));
            }
        }
        return Flux.fromIterable(setAside).concatWith(read(store, unknown));
    }

    private Flux<RowChange> read(Store store, List<Map<String, AttributeValue>> keys) {
        return new ItemsByKey(table)
                .read(store.consistently(), keys)
                .map(item -> RowChange.none(RowKey.of(table, columns, item), item));
    }
}
