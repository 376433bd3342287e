package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.TableId;
import dev.weir.sql.SqlWriter;
import java.util.List;

/**
 * The parts of a foreign key as SQL.
 *
 * @param quote stands before and after an identifier
 */
public record KeyText(TableId owner, ForeignKey key, char quote) {

    String table() {
        return text(writer().identifier(owner.name()));
    }

    String name() {
        return text(writer().identifier(key.name()));
    }

    /** Returns its columns, what they refer to and what becomes of the row when that is deleted: what follows {@code FOREIGN KEY}. */
    public String reference() {
        SqlWriter out = writer();
        columns(out, key.columns());
        out.sql(" REFERENCES ").identifier(key.target().name()).sql(" ");
        columns(out, key.targetColumns());
        out.sql(onDelete());
        return text(out);
    }

    /** Returns the clause that says what a delete of the target row does, which every dialect has in the same words. */
    private String onDelete() {
        return switch (key.onDelete()) {
            case NONE -> "";
            case CASCADE -> " ON DELETE CASCADE";
            case SET_NULL -> " ON DELETE SET NULL";
        };
    }

    private static void columns(SqlWriter out, List<ColumnId> columns) {
        out.sql("(").list(columns, column -> out.identifier(column.name())).sql(")");
    }

    private SqlWriter writer() {
        return new SqlWriter(quote, (position, binding) -> "?");
    }

    private static String text(SqlWriter out) {
        return out.toBoundSql().text();
    }
}
