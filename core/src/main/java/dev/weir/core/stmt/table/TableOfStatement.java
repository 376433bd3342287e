package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.TableId;

/** The table that a statement is about: the one written to, or the innermost one read from, the first of several. */
public enum TableOfStatement implements TableStatement.Visitor<TableId> {
    INSTANCE;

    @Override
    public TableId visitSelect(Select select) {
        return table(select.from());
    }

    private TableId table(From from) {
        if (from instanceof From.LeftJoined joined) {
            return table(joined.left());
        }
        return from instanceof From.Derived derived ? visitSelect(derived.select()) : ((From.Stored) from).table();
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
