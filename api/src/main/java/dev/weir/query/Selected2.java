package dev.weir.query;

import dev.weir.SelectedReader;
import java.util.function.BiFunction;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/**
 * Two values that a query selects of each row, as a tuple or as what {@link #as} makes of them.
 *
 * @param <M> the model whose instances are selected
 * @param <A> the first value
 * @param <B> the second value
 */
public final class Selected2<M, A, B> extends Selected<Tuple2<A, B>> {
    private final QueryState<M> query;
    private final SelectedReader<M, A> first;
    private final SelectedReader<M, B> second;

    Selected2(SelectedReader<M, A> first, SelectedReader<M, B> second, QueryState<M> query) {
        super(new Choice<>(query, row -> Tuples.of(first.read(row), second.read(row))));
        this.first = first;
        this.second = second;
        this.query = query;
    }

    /** Returns the same values given to a function, such as the constructor of a record. */
    public <T> Selected<T> as(BiFunction<? super A, ? super B, ? extends T> make) {
        return new SelectedAs<>(new Choice<>(query, row -> make.apply(first.read(row), second.read(row))));
    }

    @Override
    public Selected2<M, A, B> distinct() {
        return new Selected2<>(first, second, query.distinct());
    }
}
