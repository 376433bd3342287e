package dev.weir.query;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model as it is reached from another, or from itself, through to-one relations. Selected, it is the instance. Generated
 * code adds an accessor for each component.
 *
 * @param <R> the model whose instances are selected
 * @param <M> the model that is reached
 * @param <P> the generated path of {@code M}, rooted at {@code M}
 */
public abstract class ModelPath<R, M, P> implements Include<R>, Selectable<R, M> {
    private final List<RelationId> via;

    /**
     * Creates the path that follows to-one relations.
     *
     * @param via the relations from the root to here, in order; none at the root
     */
    protected ModelPath(List<RelationId> via) {
        this.via = List.copyOf(via);
    }

    /** Returns the path of {@code M} rooted at itself. */
    protected abstract P root();

    /** Returns the relations that lead here, from the root. */
    protected final List<RelationId> via() {
        return via;
    }

    /** Returns the relations that lead one step further. */
    protected final List<RelationId> via(RelationId next) {
        List<RelationId> longer = new ArrayList<>(via);
        longer.add(next);
        return longer;
    }

    /** Returns the path of a field that holds text. */
    protected final TextPath<R> text(StoredField<String> field) {
        return new TextPath<>(leaf(field));
    }

    /** Returns the path of a field that is true or false. */
    protected final BoolPath<R> bool(StoredField<Boolean> field) {
        return new BoolPath<>(leaf(field));
    }

    /** Returns the path of a field that holds numbers. */
    protected final <N extends Number> NumberPath<R, N> number(StoredField<N> field) {
        return new NumberPath<>(leaf(field), field.type());
    }

    /** Returns the path of a field whose values have an order. */
    protected final <T> OrderedPath<R, T> ordered(StoredField<T> field) {
        return new OrderedPath<>(leaf(field), field.type());
    }

    /** Returns the path of a field whose values are compared for being the same only. */
    protected final <T> ValuePath<R, T> value(StoredField<T> field) {
        return new ValuePath<>(leaf(field), field.type());
    }

    /** Returns the include of a relation of the model reached here, for the related instance that a query selects. */
    protected final Include<R> includeOf(RelationId relation, ModelQuery<?, ?, ?> query) {
        IncludeTree tree = IncludeTree.along(via, query.tree(relation));
        return () -> tree;
    }

    /** Returns what a query gives of a relation of the model reached here that leads to many. */
    protected final <T> RelatedList<R, T> listOf(RelationId relation, Subquery<T> query) {
        return new RelatedList<>(via, relation, query);
    }

    private Expr<FieldTerm> leaf(StoredField<?> field) {
        return via.isEmpty()
                ? field.own()
                : new Expr.Leaf<>(
                        new FieldTerm.FieldRef(via, field.id(), field.type().type()));
    }

    /**
     * Returns the condition that there is an instance here.
     *
     * @throws IllegalStateException at the root, where there always is
     */
    public final Condition<R> isPresent() {
        int last = requireVia("isPresent()");
        return Condition.of(
                new Expr.Leaf<>(new FieldTerm.Related(
                        via.subList(0, last), new FieldTerm.Hop(via.get(last), false), Selection.all())),
                ArgumentChain.none());
    }

    /**
     * Returns the condition that there is no instance here.
     *
     * @throws IllegalStateException at the root, where there always is one
     */
    public final Condition<R> isAbsent() {
        return isPresent().not();
    }

    /**
     * Returns an include of the relation that leads here, with a relation of the model reached here, to which others can be
     * added.
     *
     * @throws IllegalStateException at the root, to which no relation leads
     */
    public final IncludeWith<R, M, P> include(Function<? super P, ? extends Include<M>> nested) {
        requireVia("include()");
        return IncludeWith.<R, M, P>of(this::tree, root()).include(nested);
    }

    /**
     * Returns the include of the relation that leads here.
     *
     * @throws IllegalStateException at the root, to which no relation leads
     */
    @Override
    public final IncludeTree tree() {
        return tree(List.of());
    }

    private IncludeTree tree(List<IncludeTree> nested) {
        int last = requireVia("an include");
        return IncludeTree.along(via.subList(0, last), IncludeTree.of(via.get(last), nested));
    }

    /** Returns the instance where there is one, and an empty {@link Optional} where the relation leads nowhere. */
    public final Selectable<R, Optional<M>> optional() {
        int last = requireVia("optional()");
        return () -> new SelectedPart.OptionalRelated<>(via.subList(0, last), via.get(last));
    }

    @Override
    public final SelectedPart<R, M> selected() {
        return via.isEmpty()
                ? new SelectedPart.Instance<>()
                : new SelectedPart.Related<>(via.subList(0, via.size() - 1), via.get(via.size() - 1));
    }

    private int requireVia(String what) {
        if (via.isEmpty()) {
            throw new IllegalStateException(what + " needs a relation; name one, such as todo.user()");
        }
        return via.size() - 1;
    }
}
