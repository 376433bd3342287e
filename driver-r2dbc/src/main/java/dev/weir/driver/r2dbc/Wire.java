package dev.weir.driver.r2dbc;

import dev.weir.core.value.Arguments;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one column type cross to the R2DBC driver and back. Stateless.
 *
 * <p>On this side a value has the Java form that {@link dev.weir.core.value.ScalarType} names, integers of any width as a
 * {@link Number}.
 */
public interface Wire {

    /** Returns the class that the driver is given and asked for. */
    Class<?> type();

    /**
     * Returns what the driver is given for an argument that is not NULL.
     *
     * @throws dev.weir.core.error.InvalidValueException if the database cannot hold the value
     */
    Object of(Arguments arguments, int slot);

    /**
     * Returns what the driver is given for an item of a set.
     *
     * @param item boxed: a {@link Long} for an integer, a {@link Double} for a floating-point number
     * @throws dev.weir.core.error.InvalidValueException if the database cannot hold the value
     */
    Object ofItem(Object item);

    /** Returns the value of a column, {@code null} for NULL. */
    @Nullable Object read(Readable row, int position);

    /** Returns whether {@link #read} asks the driver for a {@link #type} and does no more. */
    boolean readsAsGiven();
}
