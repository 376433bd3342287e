package dev.weir.core.stmt;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.expr.Expr;

/** Gives a field of the updated rows a value, computed from each row as it was before the update. */
public record Assignment(FieldId field, Expr<FieldTerm> value) {}
