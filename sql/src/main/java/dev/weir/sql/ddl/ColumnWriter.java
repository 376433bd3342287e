package dev.weir.sql.ddl;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.NameLimit;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.ColumnTypes;
import dev.weir.sql.dialect.Dialect;

/** Writes the declarations of columns: name, type, NOT NULL and the checks that the type does not make needless. */
final class ColumnWriter {
    private final Dialect dialect;
    private final ColumnTypes types;
    private final NameLimit names;
    private final SqlWriter out;

    ColumnWriter(Dialect dialect, NameLimit names, SqlWriter out) {
        this.dialect = dialect;
        this.types = dialect.columnTypes();
        this.names = names;
        this.out = out;
    }

    /**
     * Writes a column.
     *
     * @param keyed whether it is part of a key, a foreign key or an index
     */
    void write(Column column, boolean keyed) {
        StorageType storage = column.type().storage();
        out.identifier(column.id().name()).sql(" ");
        if (column.autoIncrement()) {
            out.sql(types.counted(storage));
        } else {
            out.sql(types.of(storage, keyed)).sql(column.nullable() ? "" : " NOT NULL");
        }
        check(column, storage);
    }

    private void check(Column column, StorageType storage) {
        boolean refused = types.refusesOthers(storage);
        if (column.type().type() == ScalarType.BOOL) {
            if (!refused || storage != StorageType.Plain.BOOLEAN) {
                truth(column);
            }
        } else if (!refused) {
            if (storage instanceof StorageType.Plain plain) {
                range(column, plain);
            } else if (storage instanceof StorageType.Labels labels) {
                labels(column, labels.type());
            }
        }
    }

    private void range(Column column, StorageType.Plain storage) {
        switch (storage) {
            case INT8 -> range(column, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case INT16 -> range(column, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT32 -> range(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BOOLEAN, INT64, FLOAT32, FLOAT64, NUMERIC, TEXT, BLOB, UUID, INSTANT, DATE, TIME, DATE_TIME -> {
                // every value of the type is one that the storage may hold
            }
        }
    }

    private void range(Column column, int least, int greatest) {
        begin(column, "range");
        out.sql(" BETWEEN " + least + " AND " + greatest + ")");
    }

    private void truth(Column column) {
        begin(column, "boolean");
        out.sql(" IN (0, 1))");
    }

    private void labels(Column column, EnumType type) {
        begin(column, "labels");
        out.sql(" IN (");
        out.list(type.labels(), label -> out.sql(dialect.literal(new Value.Label(type, label))));
        out.sql("))");
    }

    private void begin(Column column, String kind) {
        String name = column.id().table().name() + "_" + column.id().name() + "_" + kind;
        out.sql(" CONSTRAINT ")
                .identifier(names.fit(name))
                .sql(" CHECK (")
                .identifier(column.id().name());
    }
}
