package dev.weir.sql.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table with a key and two columns of every type that a column can have, all of which may be NULL. */
public final class EveryType {
    private static final TableId ID = new TableId("samples");

    /** Every type that a column can have. */
    public static final List<Type> TYPES = types();

    public static final Column KEY = new Column(new ColumnId(ID, "id"), Types.INT64, false, false);
    public static final Table TABLE = new Table(ID, columns(), List.of(KEY.id()), List.of(), List.of());

    private EveryType() {}

    /** Returns the first or the second column of a type. */
    public static Column column(Type type, int which) {
        return TABLE.columns().get(1 + 2 * TYPES.indexOf(type) + which);
    }

    private static List<Type> types() {
        List<Type> types = new ArrayList<>(Arrays.asList(ScalarType.values()));
        types.add(Types.STATUS);
        return List.copyOf(types);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(KEY);
        for (Type type : TYPES) {
            String name = type instanceof ScalarType scalar ? scalar.name().toLowerCase(Locale.ROOT) : "label";
            for (String which : List.of("a", "b")) {
                columns.add(new Column(new ColumnId(ID, name + "_" + which), Types.of(type), true, false));
            }
        }
        return columns;
    }
}
