package dev.weir.sql.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/** A table whose rows the database makes all by itself. */
public final class Counters {
    public static final Column ID = new Column(new ColumnId(new TableId("counters"), "id"), Types.INT64, false, true);
    public static final Table TABLE =
            new Table(new TableId("counters"), List.of(ID), List.of(ID.id()), List.of(), List.of());

    private Counters() {}
}
