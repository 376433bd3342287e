package dev.weir.sql.testing;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.List;
import java.util.Set;

/** Types with the storage that SQLite has for them. */
public final class Types {
    public static final StorageTypes SQLITE = new StorageTypes(Set.of(), false, 9);

    public static final ColumnType BOOL = of(ScalarType.BOOL);
    public static final ColumnType INT32 = of(ScalarType.INT32);
    public static final ColumnType INT64 = of(ScalarType.INT64);
    public static final ColumnType FLOAT32 = of(ScalarType.FLOAT32);
    public static final ColumnType FLOAT64 = of(ScalarType.FLOAT64);
    public static final ColumnType DECIMAL = of(ScalarType.DECIMAL);
    public static final ColumnType TEXT = of(ScalarType.TEXT);
    public static final ColumnType BYTES = of(ScalarType.BYTES);
    public static final ColumnType UUID = of(ScalarType.UUID);
    public static final ColumnType INSTANT = of(ScalarType.INSTANT);

    public static final EnumType STATUS = new EnumType("status", List.of("open", "won't do", "done"));

    private Types() {}

    public static ColumnType of(Type type) {
        return new ColumnType(type, SQLITE.storageOf(type));
    }

    /** Returns the type of a list of such values. */
    public static ColumnType listOf(ColumnType item) {
        return new ColumnType(new ListType(item.type()), item.storage());
    }
}
