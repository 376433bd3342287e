package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;

/** Gives a column of the updated rows a value, computed from each row as it was before the update. */
public record ColumnAssignment(ColumnId column, Expr<ColumnTerm> value) {}
