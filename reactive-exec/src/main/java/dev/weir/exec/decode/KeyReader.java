package dev.weir.exec.decode;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row as one key of a key set: an item for one column, a tuple for several. */
public final class KeyReader implements RowReader<Object> {
    private final RowArguments values;

    public KeyReader(List<ColumnType> columns) {
        this.values = new RowArguments(columns);
    }

    @Override
    public Object read(Row row) {
        return whole(key(values.read(row)));
    }

    /** Returns a key that rows were reached by, which is whole. */
    public static Object whole(@Nullable Object key) {
        if (key == null) {
            throw new InternalException(KeyReader.class, "a key with a NULL part");
        }
        return key;
    }

    /** Returns the values of a row as a key; null if one of them is NULL, which no key has. */
    public static @Nullable Object key(Arguments row) {
        Object[] parts = new Object[row.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = row.boxed(i);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return parts.length == 1 ? parts[0] : parts;
    }
}
