package dev.weir.query;

import dev.weir.SelectedReader;
import reactor.util.function.Tuple4;
import reactor.util.function.Tuples;

/**
 * Four values that a query selects of each row, as a tuple or as what {@link #as} makes of them.
 *
 * @param <M> the model whose instances are selected
 * @param <A> the first value
 * @param <B> the second value
 * @param <C> the third value
 * @param <D> the fourth value
 */
public final class Selected4<M, A, B, C, D> extends Selected<Tuple4<A, B, C, D>> {
    private final QueryState<M> query;
    private final SelectedReader<M, A> first;
    private final SelectedReader<M, B> second;
    private final SelectedReader<M, C> third;
    private final SelectedReader<M, D> fourth;

    /** Makes one thing of four values, as a constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, T> {
        T make(A first, B second, C third, D fourth);
    }

    Selected4(
            SelectedReader<M, A> first,
            SelectedReader<M, B> second,
            SelectedReader<M, C> third,
            SelectedReader<M, D> fourth,
            QueryState<M> query) {
        super(new Choice<>(
                query, row -> Tuples.of(first.read(row), second.read(row), third.read(row), fourth.read(row))));
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
        this.query = query;
    }

    /** Returns the same values given to a function, such as the constructor of a record. */
    public <T> Selected<T> as(Into<? super A, ? super B, ? super C, ? super D, ? extends T> make) {
        return new SelectedAs<>(new Choice<>(
                query, row -> make.make(first.read(row), second.read(row), third.read(row), fourth.read(row))));
    }

    @Override
    public Selected4<M, A, B, C, D> distinct() {
        return new Selected4<>(first, second, third, fourth, query.distinct());
    }
}
