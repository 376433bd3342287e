package dev.weir.driver.r2dbc;

import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.util.Objects;

/** Rows of one number that no database has sent as such. */
final class Numbers {
    private Numbers() {}

    /** Returns what a reader makes of a row that is one integer. */
    static <T> T read(long number, RowReader<T> reader) {
        Arguments row = new Arguments.Builder(1).integer(number).build();
        return Objects.requireNonNull(reader.read(new ArgumentsRow(row)), "a RowReader returned null");
    }
}
