package dev.weir.query;

/**
 * Something that a query can select of each row: a value, the instance itself, what a relation of it leads to, or a
 * list of values of that.
 *
 * <p>What may be absent, because a field is nullable or a relation on the way to it leads nowhere, is selected by its {@code
 * optional()}, which gives an {@link java.util.Optional}; without it the query is refused, whatever the rows hold.
 *
 * @param <R> the model whose instances are selected
 * @param <T> the Java type of what is given, boxed
 */
@FunctionalInterface
public interface Selectable<R, T> {

    /** Returns what is selected, as queries take it up. */
    SelectedPart<R, T> selected();
}
