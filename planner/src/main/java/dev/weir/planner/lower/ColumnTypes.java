package dev.weir.planner.lower;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The type and storage of an expression's value: those of the column it is computed from, else the database's own. */
final class ColumnTypes {
    private final StorageTypes types;

    ColumnTypes(StorageTypes types) {
        this.types = types;
    }

    ColumnType of(Expr<ColumnTerm> expr) {
        return fromColumn(expr)
                .filter(column -> column.type().equals(expr.type()))
                .orElseGet(() -> new ColumnType(expr.type(), types.storageOf(expr.type())));
    }

    private static Optional<ColumnType> fromColumn(Expr<ColumnTerm> expr) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            return fromColumn(leaf.term());
        }
        List<ColumnType> found = new ArrayList<>();
        if (expr instanceof Expr.Arithmetic<ColumnTerm>) {
            expr.mapChildren(child -> {
                fromColumn(child).ifPresent(found::add);
                return child;
            });
        }
        return found.stream().findFirst();
    }

    private static Optional<ColumnType> fromColumn(ColumnTerm term) {
        if (term instanceof ColumnTerm.ColumnRef ref) {
            return Optional.of(ref.columnType());
        }
        if (term instanceof ColumnTerm.DerivedRef ref) {
            return Optional.of(ref.columnType());
        }
        return term instanceof ColumnTerm.ScalarSelect scalar
                ? fromColumn(scalar.select().columns().get(0))
                : Optional.empty();
    }
}
