package dev.weir.driver.sqlite;

import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;

/** The table that a statement is about: the one written to, or the innermost one read from. */
enum TableOfStatement implements TableStatement.Visitor<TableId> {
    INSTANCE;

    @Override
    public TableId visitSelect(Select select) {
        return select.from() instanceof From.Derived derived
                ? visitSelect(derived.select())
                : ((From.Stored) select.from()).table();
    }

    @Override
    public TableId visitInsert(Insert insert) {
        return insert.table();
    }

    @Override
    public TableId visitUpdateRows(UpdateRows update) {
        return update.table();
    }

    @Override
    public TableId visitDeleteRows(DeleteRows delete) {
        return delete.table();
    }
}
