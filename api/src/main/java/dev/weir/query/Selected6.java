package dev.weir.query;

import dev.weir.SelectedReader;
import reactor.util.function.Tuple6;
import reactor.util.function.Tuples;

/**
 * Six values that a query selects of each row, as a tuple or as what {@link #as} makes of them.
 *
 * @param <M> the model whose instances are selected
 * @param <A> the first value
 * @param <B> the second value
 * @param <C> the third value
 * @param <D> the fourth value
 * @param <E> the fifth value
 * @param <F> the sixth value
 */
public final class Selected6<M, A, B, C, D, E, F> extends Selected<Tuple6<A, B, C, D, E, F>> {
    private final QueryState<M> query;
    private final SelectedReader<M, A> first;
    private final SelectedReader<M, B> second;
    private final SelectedReader<M, C> third;
    private final SelectedReader<M, D> fourth;
    private final SelectedReader<M, E> fifth;
    private final SelectedReader<M, F> sixth;

    /** Makes one thing of six values, as a constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, E, F, T> {
        T make(A first, B second, C third, D fourth, E fifth, F sixth);
    }

    Selected6(
            SelectedReader<M, A> first,
            SelectedReader<M, B> second,
            SelectedReader<M, C> third,
            SelectedReader<M, D> fourth,
            SelectedReader<M, E> fifth,
            SelectedReader<M, F> sixth,
            QueryState<M> query) {
        super(new Choice<>(
                query,
                row -> Tuples.of(
                        first.read(row),
                        second.read(row),
                        third.read(row),
                        fourth.read(row),
                        fifth.read(row),
                        sixth.read(row))));
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
        this.fifth = fifth;
        this.sixth = sixth;
        this.query = query;
    }

    /** Returns the same values given to a function, such as the constructor of a record. */
    public <T> Selected<T> as(
            Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> make) {
        return new SelectedAs<>(new Choice<>(
                query,
                row -> make.make(
                        first.read(row),
                        second.read(row),
                        third.read(row),
                        fourth.read(row),
                        fifth.read(row),
                        sixth.read(row))));
    }

    @Override
    public Selected6<M, A, B, C, D, E, F> distinct() {
        return new Selected6<>(first, second, third, fourth, fifth, sixth, query.distinct());
    }
}
