package dev.weir.exec.decode;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.ColumnType;
import java.util.List;
import java.util.stream.IntStream;

/** Reads rows of two keys, one after the other. */
public final class KeyPairReader implements RowReader<KeyPair> {
    private final KeyReader near;
    private final RowArguments far;

    /**
     * Creates it.
     *
     * @param columns all columns of the row
     * @param split how many of them, the first ones, are the near key
     */
    public KeyPairReader(List<ColumnType> columns, int split) {
        this.near = new KeyReader(columns.subList(0, split));
        this.far = new RowArguments(
                columns, IntStream.range(split, columns.size()).boxed().toList());
    }

    @Override
    public KeyPair read(Row row) {
        return new KeyPair(KeyList.mapKey(near.read(row)), KeyReader.key(far.read(row)));
    }
}
