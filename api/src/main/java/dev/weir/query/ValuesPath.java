package dev.weir.query;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.List;
import java.util.function.Function;

/**
 * A relation through others to the values of a field: conditions on these, and their include. NULL is no value. Selected,
 * it is the list of them. The conditions here are TRUE or FALSE, never UNKNOWN.
 *
 * @param <R> the model whose instances are selected
 * @param <M> the model that has the field
 * @param <T> the Java type of the values, boxed
 * @param <V> the path of the field, rooted at {@code M}
 */
public final class ValuesPath<R, M, T, V extends EqualityExpression<M, T>>
        implements Include<R>, Selectable<R, List<T>> {
    private final ToMany<R> many;
    private final V value;

    /**
     * Creates the path of a relation.
     *
     * @param via the to-one relations that lead to the model that has the relation
     */
    public ValuesPath(List<RelationId> via, RelationId relation, V value) {
        this.many = new ToMany<>(via, relation);
        this.value = value;
    }

    /** Returns the condition that the given one is TRUE for at least one value. */
    public Condition<R> any(Function<? super V, Condition<M>> condition) {
        return related(value.isNotNull().and(condition.apply(value)));
    }

    /** Returns the condition that the given one is TRUE for no value; so it is where there is none. */
    public Condition<R> none(Function<? super V, Condition<M>> condition) {
        return any(condition).not();
    }

    /** Returns the condition that the given one is TRUE for every value; so it is where there is none. */
    public Condition<R> all(Function<? super V, Condition<M>> condition) {
        Condition<M> holds = condition.apply(value);
        Condition<M> against = Condition.of(new Expr.Not<>(new Expr.IsTrue<>(holds.expr())), holds.arguments());
        return related(value.isNotNull().and(against)).not();
    }

    /** Returns the condition that one of the values is {@code wanted}. */
    public Condition<R> contains(T wanted) {
        return any(found -> found.eq(wanted));
    }

    /** Returns the condition that there is a value. */
    public Condition<R> isNotEmpty() {
        return related(value.isNotNull());
    }

    /** Returns the condition that there is no value. */
    public Condition<R> isEmpty() {
        return isNotEmpty().not();
    }

    /** Returns how many different values there are; zero where there is none, NULL where the way to this relation leads nowhere. */
    public NumberExpression<R, Long> count() {
        return many.counted(Expr.alwaysTrue(), ArgumentChain.none());
    }

    @Override
    public SelectedPart<R, List<T>> selected() {
        return many.selected();
    }

    /** Returns the include of this relation. */
    @Override
    public IncludeTree tree() {
        return many.tree(List.of());
    }

    private Condition<R> related(Condition<M> condition) {
        return many.related(condition.expr(), condition.arguments());
    }
}
