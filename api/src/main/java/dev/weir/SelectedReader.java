package dev.weir;

/**
 * Makes one result of what a query selects of a row. Called once per row, on the thread of the signal; must not keep the
 * row.
 *
 * @param <M> the model whose rows are read
 * @param <T> the result
 */
@FunctionalInterface
public interface SelectedReader<M, T> {
    /** Makes the result. */
    T read(SelectedRow<M> row);
}
