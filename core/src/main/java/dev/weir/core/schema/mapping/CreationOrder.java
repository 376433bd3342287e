package dev.weir.core.schema.mapping;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a table after those its foreign keys point to, and otherwise keeps the given order. A cycle is cut somewhere. */
final class CreationOrder {
    private final Map<TableId, Table> tables = new LinkedHashMap<>();
    private final Set<TableId> visited = new HashSet<>();
    private final List<Table> ordered = new ArrayList<>();

    private CreationOrder(List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.id(), table));
    }

    static List<Table> of(List<Table> tables) {
        CreationOrder order = new CreationOrder(tables);
        tables.forEach(order::visit);
        return order.ordered;
    }

    private void visit(Table table) {
        if (!visited.add(table.id())) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            Table target = tables.get(key.target());
            if (target != null) {
                visit(target);
            }
        }
        ordered.add(table);
    }
}
