package dev.weir.sql.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/** A table whose key and names take care to write: text in two columns, quotes and backslashes, and a cascade. */
public final class Circle {
    private static final TableId ID = new TableId("it's \\ `1`");
    private static final TableId TARGET = new TableId("a \"2\"");

    public static final Table TABLE = new Table(
            ID,
            List.of(column("id"), column("x'"), column("y`")),
            List.of(new ColumnId(ID, "id")),
            List.of(),
            List.of(new ForeignKey(
                    "to \"2\" or '\\`",
                    List.of(new ColumnId(ID, "x'"), new ColumnId(ID, "y`")),
                    TARGET,
                    List.of(new ColumnId(TARGET, "x"), new ColumnId(TARGET, "y")),
                    ForeignKey.Action.CASCADE)));

    private Circle() {}

    private static Column column(String name) {
        return new Column(new ColumnId(ID, name), Types.TEXT, false, false);
    }
}
