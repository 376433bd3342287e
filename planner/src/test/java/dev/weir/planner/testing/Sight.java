package dev.weir.planner.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an expression that is being generated can refer to: the tables in scope, and conditions made for the same scope
 * before, which are used again so that rules for repeated and opposite operands have something to find.
 */
public final class Sight {
    private final Map<Alias, TableId> tables = new LinkedHashMap<>();
    private final List<Expr<ColumnTerm>> columns = new ArrayList<>();
    private final List<Expr<ColumnTerm>> conditions = new ArrayList<>();

    /** Returns a scope with nothing in it. */
    public static Sight empty() {
        return new Sight();
    }

    /** Returns this scope with a table in it. */
    public Sight with(Alias alias, TableId table) {
        Sight sight = copy();
        sight.tables.put(alias, table);
        for (Column column : SampleSchema.SCHEMA.table(table).columns()) {
            sight.columns.add(SampleSchema.column(alias, column.id()));
        }
        return sight;
    }

    Sight withDerived(Alias alias, List<ColumnType> types) {
        Sight sight = copy();
        for (int i = 0; i < types.size(); i++) {
            sight.columns.add(new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, i, types.get(i))));
        }
        return sight;
    }

    private Sight copy() {
        Sight sight = new Sight();
        sight.tables.putAll(tables);
        sight.columns.addAll(columns);
        sight.conditions.addAll(conditions);
        return sight;
    }

    Map<Alias, TableId> tables() {
        return tables;
    }

    List<Expr<ColumnTerm>> columns(Type type) {
        return columns.stream().filter(column -> column.type().equals(type)).toList();
    }

    List<Expr<ColumnTerm>> columns() {
        return columns;
    }

    /** Returns the columns that are part of a primary key or unique index. */
    List<Expr<ColumnTerm>> uniqueColumns() {
        return columns.stream()
                .filter(column -> column instanceof Expr.Leaf<ColumnTerm> leaf
                        && leaf.term() instanceof ColumnTerm.ColumnRef ref
                        && SampleSchema.isPartOfUnique(ref.column()))
                .toList();
    }

    List<Expr<ColumnTerm>> conditions() {
        return conditions;
    }
}
