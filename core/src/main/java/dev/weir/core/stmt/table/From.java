package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.TableId;

/** Where a select takes its rows from. */
public sealed interface From {

    /** Returns the name by which the rows are known in the select. */
    Alias alias();

    /** The rows of a table. */
    record Stored(TableId table, Alias alias) implements From {}

    /** The rows of another select, whose columns are known by {@link ColumnTerm.DerivedRef}. */
    record Derived(Select select, Alias alias) implements From {}
}
