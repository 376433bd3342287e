package dev.weir.planner.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The rows of a schema, whole: unique keys differ and foreign keys lead somewhere. */
public final class SampleRows {
    private static final int MOST_ROWS = 4;

    private final DbSchema schema;
    private final Map<TableId, List<Map<ColumnId, Value>>> tables = new LinkedHashMap<>();

    private SampleRows(DbSchema schema) {
        this.schema = schema;
    }

    /** Returns one to four rows for each table of {@link SampleSchema}, many of their values NULL where they may be. */
    public static SampleRows random(Random random) {
        return random(SampleSchema.SCHEMA, random);
    }

    /** Returns one to four rows for each table of a schema, many of their values NULL where they may be. */
    public static SampleRows random(DbSchema schema, Random random) {
        return random(schema, MOST_ROWS, random);
    }

    /** Returns one row or more for each table of a schema, many of their values NULL where they may be. */
    public static SampleRows random(DbSchema schema, int most, Random random) {
        SampleRows rows = new SampleRows(schema);
        for (Table table : schema.tables()) {
            List<Map<ColumnId, Value>> made = new ArrayList<>();
            rows.tables.put(table.id(), made);
            int wanted = 1 + random.nextInt(most);
            for (int i = 0; i < wanted; i++) {
                Map<ColumnId, Value> row = rows.row(table, random);
                if (rows.fits(table, row)) {
                    made.add(row);
                }
            }
            if (made.isEmpty()) {
                throw new AssertionError("a first row always fits: " + table.id());
            }
        }
        return rows;
    }

    /** Returns the rows of a table, in the order in which they are stored. */
    public List<Map<ColumnId, Value>> of(TableId table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Returns these rows with others in one table; they need not be whole any more. */
    public SampleRows with(TableId table, List<Map<ColumnId, Value>> others) {
        SampleRows rows = new SampleRows(schema);
        rows.tables.putAll(tables);
        rows.tables.put(table, List.copyOf(others));
        return rows;
    }

    /** Returns whether the tables hold the same rows, in any order. */
    public boolean sameAs(SampleRows other) {
        return tables.keySet().stream().allMatch(table -> Set.copyOf(of(table)).equals(Set.copyOf(other.of(table))));
    }

    private Map<ColumnId, Value> row(Table table, Random random) {
        Map<ColumnId, Value> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            row.put(
                    column.id(),
                    column.nullable()
                            ? Values.nullable(column.type().type(), random)
                            : Values.random(column.type().type(), random));
        }
        table.foreignKeys().forEach(key -> point(key, row, random));
        return row;
    }

    /** Makes a link lead to a row, unless a part of it is NULL already; then the rest of it may be anything. */
    private void point(ForeignKey key, Map<ColumnId, Value> row, Random random) {
        boolean whole = key.columns().stream().noneMatch(column -> row.get(column) instanceof Value.Null);
        List<Map<ColumnId, Value>> targets = of(key.target());
        if (whole && targets.isEmpty()) {
            key.columns()
                    .forEach(column -> row.put(
                            column, new Value.Null(schema.column(column).type().type())));
        } else if (whole) {
            Map<ColumnId, Value> target = targets.get(random.nextInt(targets.size()));
            for (int i = 0; i < key.columns().size(); i++) {
                row.put(key.columns().get(i), value(target, key.targetColumns().get(i)));
            }
        }
    }

    private boolean fits(Table table, Map<ColumnId, Value> row) {
        List<List<ColumnId>> uniques = new ArrayList<>(List.of(table.primaryKey()));
        table.indexes().stream().filter(index -> index.unique()).forEach(index -> uniques.add(index.columns()));
        return uniques.stream().allMatch(unique -> {
            Set<List<Value>> taken = new HashSet<>();
            of(table.id()).forEach(other -> taken.add(key(other, unique)));
            List<Value> own = key(row, unique);
            return own.stream().anyMatch(Value.Null.class::isInstance) || !taken.contains(own);
        });
    }

    private static List<Value> key(Map<ColumnId, Value> row, List<ColumnId> columns) {
        return columns.stream().map(column -> value(row, column)).toList();
    }

    private static Value value(Map<ColumnId, Value> row, ColumnId column) {
        Value value = row.get(column);
        if (value == null) {
            throw new AssertionError("no " + column + " in " + row);
        }
        return value;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        tables.forEach((table, rows) -> {
            out.append(table).append('\n');
            rows.forEach(row -> out.append("  ").append(row).append('\n'));
        });
        return out.toString();
    }
}
