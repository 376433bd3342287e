package dev.weir.query;

import dev.weir.SelectedReader;
import reactor.util.function.Tuple7;
import reactor.util.function.Tuples;

/**
 * Seven values that a query selects of each row, as a tuple or as what {@link #as} makes of them.
 *
 * @param <M> the model whose instances are selected
 * @param <A> the first value
 * @param <B> the second value
 * @param <C> the third value
 * @param <D> the fourth value
 * @param <E> the fifth value
 * @param <F> the sixth value
 * @param <G> the seventh value
 */
public final class Selected7<M, A, B, C, D, E, F, G> extends Selected<Tuple7<A, B, C, D, E, F, G>> {
    private final QueryState<M> query;
    private final SelectedReader<M, A> first;
    private final SelectedReader<M, B> second;
    private final SelectedReader<M, C> third;
    private final SelectedReader<M, D> fourth;
    private final SelectedReader<M, E> fifth;
    private final SelectedReader<M, F> sixth;
    private final SelectedReader<M, G> seventh;

    /** Makes one thing of seven values, as a constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, E, F, G, T> {
        T make(A first, B second, C third, D fourth, E fifth, F sixth, G seventh);
    }

    Selected7(
            SelectedReader<M, A> first,
            SelectedReader<M, B> second,
            SelectedReader<M, C> third,
            SelectedReader<M, D> fourth,
            SelectedReader<M, E> fifth,
            SelectedReader<M, F> sixth,
            SelectedReader<M, G> seventh,
            QueryState<M> query) {
        super(new Choice<>(
                query,
                row -> Tuples.of(
                        first.read(row),
                        second.read(row),
                        third.read(row),
                        fourth.read(row),
                        fifth.read(row),
                        sixth.read(row),
                        seventh.read(row))));
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
        this.fifth = fifth;
        this.sixth = sixth;
        this.seventh = seventh;
        this.query = query;
    }

    /** Returns the same values given to a function, such as the constructor of a record. */
    public <T> Selected<T> as(
            Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends T> make) {
        return new SelectedAs<>(new Choice<>(
                query,
                row -> make.make(
                        first.read(row),
                        second.read(row),
                        third.read(row),
                        fourth.read(row),
                        fifth.read(row),
                        sixth.read(row),
                        seventh.read(row))));
    }

    @Override
    public Selected7<M, A, B, C, D, E, F, G> distinct() {
        return new Selected7<>(first, second, third, fourth, fifth, sixth, seventh, query.distinct());
    }
}
