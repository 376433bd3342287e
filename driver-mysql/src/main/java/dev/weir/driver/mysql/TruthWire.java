package dev.weir.driver.mysql;

import dev.weir.core.value.Arguments;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.driver.r2dbc.Wires;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** Truth values as numbers: what a column keeps is a TINYINT, and what a comparison gives a BIGINT. All but 0 are true. */
final class TruthWire implements Wire {
    @Override
    public Class<?> type() {
        return Long.class;
    }

    @Override
    public Object of(Arguments arguments, int slot) {
        return number(arguments.bool(slot));
    }

    @Override
    public Object ofItem(Object item) {
        return number((Boolean) item);
    }

    @Override
    public @Nullable Object read(Readable row, int position) {
        Object stored = Wires.INT64.read(row, position);
        return stored == null ? null : ((Number) stored).longValue() != 0;
    }

    @Override
    public boolean readsAsGiven() {
        return false;
    }

    private static Long number(boolean value) {
        return value ? 1L : 0L;
    }
}
