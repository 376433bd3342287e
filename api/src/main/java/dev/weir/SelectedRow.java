package dev.weir;

import dev.weir.core.driver.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a row for what a query selects.
 *
 * @param instance what the row is, with the relations that the query includes; {@code null} where no output asks for it
 * @param values the computed values at positions from zero, in their order among the outputs
 * @param lists the lists of values of related rows, in their order among the outputs; in each, a row for each related row
 *     that has its values at positions from zero
 * @param <M> the model whose rows are read
 */
public record SelectedRow<M>(@Nullable M instance, Row values, List<List<Row>> lists) {

    /** Returns what was read where nothing but values is. */
    public static <M> SelectedRow<M> of(Row values) {
        return new SelectedRow<>(null, values, List.of());
    }
}
