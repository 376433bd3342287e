package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;

/** Where a select takes its rows from. */
public sealed interface From {

    /** Returns the name by which the rows, the first of several, are known in the select. */
    Alias alias();

    /** What other rows can be joined with. */
    sealed interface Joinable extends From permits Stored, Lateral {}

    /** The rows of a table. */
    record Stored(TableId table, Alias alias) implements Joinable {}

    /**
     * The rows of a select that may refer to what it is joined to, and is computed for each row of that. Its columns are
     * known by {@link ColumnTerm.DerivedRef}.
     */
    record Lateral(Select select, Alias alias) implements Joinable {}

    /**
     * The rows of {@code left}, each with every row of {@code right} for which {@code on} is TRUE; once, with NULL in all
     * columns of {@code right}, where there is none.
     */
    record LeftJoined(From left, Joinable right, Expr<ColumnTerm> on) implements From {
        @Override
        public Alias alias() {
            return left.alias();
        }
    }

    /** The rows of another select, whose columns are known by {@link ColumnTerm.DerivedRef}. */
    record Derived(Select select, Alias alias) implements From {}
}
