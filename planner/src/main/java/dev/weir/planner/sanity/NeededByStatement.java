package dev.weir.planner.sanity;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.EnumSet;
import java.util.Set;

/** What a database must be able to do for one statement over tables, its subqueries included. */
final class NeededByStatement implements TableStatement.Visitor<Void> {
    private static final NeededByExpr BY_EXPR = new NeededByExpr();

    private final Set<Feature> features = EnumSet.of(Feature.RELATIONAL_QUERY);

    private NeededByStatement() {}

    static Set<Feature> of(TableStatement statement) {
        NeededByStatement needed = new NeededByStatement();
        statement.accept(needed);
        TableParts parts = TableParts.of(statement);
        if (!parts.sortKeys().isEmpty()) {
            needed.features.add(Feature.SORT);
        }
        if (parts.isLateral()) {
            needed.features.add(Feature.LATERAL_JOINS);
        }
        parts.exprs().forEach(expr -> expr.accept(BY_EXPR).ifPresent(needed.features::add));
        return needed.features;
    }

    @Override
    public Void visitSelect(Select select) {
        return null;
    }

    @Override
    public Void visitInsert(Insert insert) {
        if (!insert.returning().isEmpty()) {
            // the database makes nothing but keys that it counts up
            features.add(Feature.GENERATED_KEYS);
        }
        return null;
    }

    @Override
    public Void visitUpdateRows(UpdateRows update) {
        if (!update.returning().isEmpty()) {
            features.add(Feature.RETURNING);
        }
        if (update.inTurn().isEmpty()) {
            features.add(Feature.SIMULTANEOUS_ASSIGNMENT);
        }
        return null;
    }

    @Override
    public Void visitDeleteRows(DeleteRows delete) {
        return null;
    }
}
