package dev.weir;

import dev.weir.core.driver.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes one result of what a query selects of a row. Called once per row, on the thread of the signal; must not keep the
 * row.
 *
 * @param <M> the model whose rows are read
 * @param <T> the result
 */
@FunctionalInterface
public interface SelectedReader<M, T> {
    /**
     * Makes the result.
     *
     * @param instance what the row is, with the relations that the query includes; {@code null} where no output asks for it
     * @param values the computed values at positions from zero, in their order among the outputs
     */
    T read(@Nullable M instance, Row values);
}
