package dev.weir.driver.dynamodb.codec;

import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Row;
import dev.weir.core.value.Arguments;

/** The row that tells a number. */
public final class CountRow {
    private CountRow() {}

    public static Row of(long number) {
        return new ArgumentsRow(new Arguments.Builder(1).integer(number).build());
    }
}
