package dev.weir.query;

import dev.weir.SelectedReader;
import reactor.util.function.Tuple3;
import reactor.util.function.Tuples;

/**
 * Three values that a query selects of each row, as a tuple or as what {@link #as} makes of them.
 *
 * @param <M> the model whose instances are selected
 * @param <A> the first value
 * @param <B> the second value
 * @param <C> the third value
 */
public final class Selected3<M, A, B, C> extends Selected<Tuple3<A, B, C>> {
    private final QueryState<M> query;
    private final SelectedReader<M, A> first;
    private final SelectedReader<M, B> second;
    private final SelectedReader<M, C> third;

    /** Makes one thing of three values, as a constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, T> {
        T make(A first, B second, C third);
    }

    Selected3(
            SelectedReader<M, A> first, SelectedReader<M, B> second, SelectedReader<M, C> third, QueryState<M> query) {
        super(new Choice<>(query, row -> Tuples.of(first.read(row), second.read(row), third.read(row))));
        this.first = first;
        this.second = second;
        this.third = third;
        this.query = query;
    }

    /** Returns the same values given to a function, such as the constructor of a record. */
    public <T> Selected<T> as(Into<? super A, ? super B, ? super C, ? extends T> make) {
        return new SelectedAs<>(
                new Choice<>(query, row -> make.make(first.read(row), second.read(row), third.read(row))));
    }

    @Override
    public Selected3<M, A, B, C> distinct() {
        return new Selected3<>(first, second, third, query.distinct());
    }
}
