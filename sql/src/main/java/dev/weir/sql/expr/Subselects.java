package dev.weir.sql.expr;

import dev.weir.core.stmt.table.Select;

/** Writes the selects that stand inside expressions; without parentheses. */
public interface Subselects {
    /** Writes a select whose rows, or one value of which, an expression asks for. */
    void write(Select select);

    /** Writes a select among whose rows something is looked for. */
    void writeMembers(Select select);
}
