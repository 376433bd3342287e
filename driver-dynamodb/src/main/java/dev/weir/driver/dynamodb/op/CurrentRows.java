package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Reading;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
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
    private static final Reading EVERYTHING = new Reading(
            Expr.alwaysTrue(), Expr.alwaysTrue(), Limit.none(), new Reading.Columns(List.of()), List.of(), false, "");

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
        KeyedOperation.Get get = new KeyedOperation.Get(table, columns, new KeySet.Product(List.of()), EVERYTHING);
        return new GetAccess(get)
                .items(store.consistently(), keys)
                .map(item -> RowChange.none(RowKey.of(table, columns, item), item));
    }
}
