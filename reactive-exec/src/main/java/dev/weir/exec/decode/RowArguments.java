package dev.weir.exec.decode;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the columns of a row as values that can be handed to another operation. */
public final class RowArguments implements RowReader<Arguments> {
    private final List<ColumnType> columns;
    private final int[] positions;

    /** Reads all columns. */
    public RowArguments(List<ColumnType> columns) {
        this(columns, IntStream.range(0, columns.size()));
    }

    /**
     * Reads some columns.
     *
     * @param columns all columns of the row
     * @param positions which of them, counted from zero, in the order in which their values are wanted
     */
    public RowArguments(List<ColumnType> columns, List<Integer> positions) {
        this(columns, positions.stream().mapToInt(Integer::intValue));
    }

    private RowArguments(List<ColumnType> columns, IntStream positions) {
        this.columns = List.copyOf(columns);
        this.positions = positions.toArray();
    }

    @Override
    public Arguments read(Row row) {
        Arguments.Builder values = new Arguments.Builder(positions.length);
        for (int position : positions) {
            if (row.isNull(position)) {
                values.nil();
            } else {
                append(columns.get(position).type(), row, position, values);
            }
        }
        return values.build();
    }

    private static void append(Type type, Row row, int position, Arguments.Builder values) {
        if (type instanceof ScalarType scalar) {
            append(scalar, row, position, values);
        } else if (type instanceof EnumType) {
            values.object(row.text(position));
        } else {
            ListType list = (ListType) type;
            throw new IllegalArgumentException("a column of " + list.label());
        }
    }

    private static void append(ScalarType type, Row row, int position, Arguments.Builder values) {
        switch (type) {
            case BOOL -> values.bool(row.bool(position));
            case INT8, INT16, INT32, INT64 -> values.integer(row.int64(position));
            case FLOAT32, FLOAT64 -> values.real(row.float64(position));
            case DECIMAL -> values.object(row.decimal(position));
            case TEXT -> values.object(row.text(position));
            case BYTES -> values.object(row.bytes(position));
            case UUID -> values.object(row.uuid(position));
            case INSTANT -> values.object(row.instant(position));
            case DATE -> values.object(row.date(position));
            case TIME -> values.object(row.time(position));
            case DATE_TIME -> values.object(row.dateTime(position));
        }
    }
}
