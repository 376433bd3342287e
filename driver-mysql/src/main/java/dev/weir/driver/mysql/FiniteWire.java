package dev.weir.driver.mysql;

import dev.weir.core.value.Arguments;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.driver.r2dbc.Wires;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** Floating-point numbers of both widths, kept in 64 bits; MySQL has no {@code NaN} and nothing infinite. */
final class FiniteWire implements Wire {
    @Override
    public Class<?> type() {
        return Double.class;
    }

    @Override
    public Object of(Arguments arguments, int slot) {
        return finite(arguments.real(slot));
    }

    @Override
    public Object ofItem(Object item) {
        return finite(((Number) item).doubleValue());
    }

    @Override
    public @Nullable Object read(Readable row, int position) {
        return Wires.FLOAT64.read(row, position);
    }

    @Override
    public boolean readsAsGiven() {
        return true;
    }

    private static Double finite(double value) {
        if (!Double.isFinite(value)) {
            throw MySqlWires.notFinite();
        }
        return value;
    }
}
