package dev.weir.sql;

import java.util.List;

/**
 * SQL text that inserts many rows at once, with what its placeholders are bound to.
 *
 * @param bindings for {@link Layout#COLUMNS} one per placeholder; for {@link Layout#ROWS} one per placeholder of a
 *     single row, for those of the other rows are bound alike
 */
public record BoundRows(String text, List<Binding> bindings, Layout layout) {

    /** How the rows get into the text. */
    public enum Layout {
        /** Each placeholder takes one argument of every row, as an array; the text is the same for any number of rows. */
        COLUMNS,
        /** Each row has placeholders of its own, one row after the other; the text counts the rows. */
        ROWS
    }

    public BoundRows {
        bindings = List.copyOf(bindings);
    }
}
