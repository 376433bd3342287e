package dev.weir.query;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.List;
import java.util.function.Function;

/**
 * A has-many relation, or one that leads through others to instances: conditions on the instances at its other end, and their
 * include. Selected, it is the list of them. The conditions here are TRUE or FALSE, never UNKNOWN.
 *
 * @param <R> the model whose instances are selected
 * @param <M> the model at the other end
 * @param <P> the generated path of {@code M}, rooted at {@code M}
 */
public final class ManyPath<R, M, P> implements Include<R>, Selectable<R, List<M>> {
    private final ToMany<R> many;
    private final P root;

    /**
     * Creates the path of a relation.
     *
     * @param via the to-one relations that lead to the model that has the relation
     */
    public ManyPath(List<RelationId> via, RelationId relation, P root) {
        this.many = new ToMany<>(via, relation);
        this.root = root;
    }

    /** Returns the condition that the given one is TRUE for at least one instance. */
    public Condition<R> any(Function<? super P, Condition<M>> condition) {
        Condition<M> inner = condition.apply(root);
        return many.related(inner.expr(), inner.arguments());
    }

    /** Returns the condition that the given one is TRUE for no instance; so it is where there is none. */
    public Condition<R> none(Function<? super P, Condition<M>> condition) {
        return any(condition).not();
    }

    /**
     * Returns the condition that the given one is TRUE for every instance; so it is where there is none. An instance for
     * which it is UNKNOWN counts against it.
     */
    public Condition<R> all(Function<? super P, Condition<M>> condition) {
        Condition<M> inner = condition.apply(root);
        Expr<FieldTerm> against = new Expr.Not<>(new Expr.IsTrue<>(inner.expr()));
        return many.related(against, inner.arguments()).not();
    }

    /** Returns the condition that there is an instance. */
    public Condition<R> isNotEmpty() {
        return many.related(Expr.alwaysTrue(), ArgumentChain.none());
    }

    /** Returns the condition that there is no instance. */
    public Condition<R> isEmpty() {
        return isNotEmpty().not();
    }

    /** Returns how many instances there are; zero where there is none, NULL where the way to this relation leads nowhere. */
    public NumberExpression<R, Long> count() {
        return many.counted(Expr.alwaysTrue(), ArgumentChain.none());
    }

    /** Returns for how many instances the given condition is TRUE; otherwise like {@link #count()}. */
    public NumberExpression<R, Long> count(Function<? super P, Condition<M>> condition) {
        Condition<M> inner = condition.apply(root);
        return many.counted(inner.expr(), inner.arguments());
    }

    /**
     * Returns the list of one value of each instance, in no promised order; see {@link RelatedList}. More than one, or of
     * some instances only, are selected by a query that the accessor of this relation is given.
     *
     * @throws IllegalArgumentException if what is given is no value but an instance, or what a relation leads to
     */
    public <T> Selectable<R, List<T>> select(Function<? super P, ? extends Selectable<M, T>> value) {
        SelectedPart<M, T> part = value.apply(root).selected();
        return () -> many.listed(part);
    }

    /** Returns an include of this relation with a relation of the model at its other end, to which others can be added. */
    public IncludeWith<R, M, P> include(Function<? super P, ? extends Include<M>> nested) {
        return IncludeWith.<R, M, P>of(many::tree, root).include(nested);
    }

    /** Returns the include of this relation. */
    @Override
    public IncludeTree tree() {
        return many.tree(List.of());
    }

    @Override
    public SelectedPart<R, List<M>> selected() {
        return many.selected();
    }
}
