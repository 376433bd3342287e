package dev.weir.sql.expr;

import dev.weir.core.stmt.table.Select;

/** Writes the selects that stand inside expressions; without parentheses. */
@FunctionalInterface
public interface Subselects {
    void write(Select select);
}
