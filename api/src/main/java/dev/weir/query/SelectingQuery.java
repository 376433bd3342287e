package dev.weir.query;

import dev.weir.SelectedReader;
import java.util.function.Function;

/**
 * The part of a query that selects values of its instances. As many are given as there are instances: what is selected
 * changes neither which ones these are nor their order.
 *
 * @param <M> the model
 * @param <P> the generated path of the model, rooted at the model
 */
abstract sealed class SelectingQuery<M, P> permits ModelQuery {

    /** Returns the path of the model rooted at itself. */
    protected abstract P root();

    abstract QueryState<M> gathered();

    private Choosing<M, P> choosing() {
        return new Choosing<>(gathered(), root());
    }

    /** Returns one value of each instance, in the order of this query. */
    public final <A> Selected<A> select(Function<? super P, ? extends Selectable<M, A>> value) {
        Choosing<M, P> chosen = choosing();
        SelectedReader<M, A> reader = chosen.add(value);
        return new SelectedAs<>(new Choice<>(chosen.query(), reader));
    }

    /** Returns two values of each instance, in the order of this query. */
    public final <A, B> Selected2<M, A, B> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second) {
        Choosing<M, P> chosen = choosing();
        return new Selected2<>(chosen.add(first), chosen.add(second), chosen.query());
    }

    /** Returns three values of each instance, in the order of this query. */
    public final <A, B, C> Selected3<M, A, B, C> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second,
            Function<? super P, ? extends Selectable<M, C>> third) {
        Choosing<M, P> chosen = choosing();
        return new Selected3<>(chosen.add(first), chosen.add(second), chosen.add(third), chosen.query());
    }

    /** Returns four values of each instance, in the order of this query. */
    public final <A, B, C, D> Selected4<M, A, B, C, D> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second,
            Function<? super P, ? extends Selectable<M, C>> third,
            Function<? super P, ? extends Selectable<M, D>> fourth) {
        Choosing<M, P> chosen = choosing();
        return new Selected4<>(
                chosen.add(first), chosen.add(second), chosen.add(third), chosen.add(fourth), chosen.query());
    }

    /** Returns five values of each instance, in the order of this query. */
    public final <A, B, C, D, E> Selected5<M, A, B, C, D, E> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second,
            Function<? super P, ? extends Selectable<M, C>> third,
            Function<? super P, ? extends Selectable<M, D>> fourth,
            Function<? super P, ? extends Selectable<M, E>> fifth) {
        Choosing<M, P> chosen = choosing();
        return new Selected5<>(
                chosen.add(first),
                chosen.add(second),
                chosen.add(third),
                chosen.add(fourth),
                chosen.add(fifth),
                chosen.query());
    }

    /** Returns six values of each instance, in the order of this query. */
    public final <A, B, C, D, E, F> Selected6<M, A, B, C, D, E, F> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second,
            Function<? super P, ? extends Selectable<M, C>> third,
            Function<? super P, ? extends Selectable<M, D>> fourth,
            Function<? super P, ? extends Selectable<M, E>> fifth,
            Function<? super P, ? extends Selectable<M, F>> sixth) {
        Choosing<M, P> chosen = choosing();
        return new Selected6<>(
                chosen.add(first),
                chosen.add(second),
                chosen.add(third),
                chosen.add(fourth),
                chosen.add(fifth),
                chosen.add(sixth),
                chosen.query());
    }

    /** Returns seven values of each instance, in the order of this query. */
    public final <A, B, C, D, E, F, G> Selected7<M, A, B, C, D, E, F, G> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second,
            Function<? super P, ? extends Selectable<M, C>> third,
            Function<? super P, ? extends Selectable<M, D>> fourth,
            Function<? super P, ? extends Selectable<M, E>> fifth,
            Function<? super P, ? extends Selectable<M, F>> sixth,
            Function<? super P, ? extends Selectable<M, G>> seventh) {
        Choosing<M, P> chosen = choosing();
        return new Selected7<>(
                chosen.add(first),
                chosen.add(second),
                chosen.add(third),
                chosen.add(fourth),
                chosen.add(fifth),
                chosen.add(sixth),
                chosen.add(seventh),
                chosen.query());
    }

    /** Returns eight values of each instance, in the order of this query. */
    public final <A, B, C, D, E, F, G, H> Selected8<M, A, B, C, D, E, F, G, H> select(
            Function<? super P, ? extends Selectable<M, A>> first,
            Function<? super P, ? extends Selectable<M, B>> second,
            Function<? super P, ? extends Selectable<M, C>> third,
            Function<? super P, ? extends Selectable<M, D>> fourth,
            Function<? super P, ? extends Selectable<M, E>> fifth,
            Function<? super P, ? extends Selectable<M, F>> sixth,
            Function<? super P, ? extends Selectable<M, G>> seventh,
            Function<? super P, ? extends Selectable<M, H>> eighth) {
        Choosing<M, P> chosen = choosing();
        return new Selected8<>(
                chosen.add(first),
                chosen.add(second),
                chosen.add(third),
                chosen.add(fourth),
                chosen.add(fifth),
                chosen.add(sixth),
                chosen.add(seventh),
                chosen.add(eighth),
                chosen.query());
    }
}
