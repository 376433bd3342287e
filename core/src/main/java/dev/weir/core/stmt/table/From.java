package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;

/** Where a select takes its rows from. */
public sealed interface From {

    /** Returns the name by which the rows, the first of several, are known in the select. */
    Alias alias();

    /** The rows of a table. */
    record Stored(TableId table, Alias alias) implements From {}

    /**
     * The rows of {@code left}, each with every row of {@code right} for which {@code on} is TRUE; once, with NULL in all
     * columns of {@code right}, where there is none.
     */
    record LeftJoined(From left, Stored right, Expr<ColumnTerm> on) implements From {
        @Override
        public Alias alias() {
            return left.alias();
        }
    }

    /** The rows of another select, whose columns are known by {@link ColumnTerm.DerivedRef}. */
    record Derived(Select select, Alias alias) implements From {}
}
