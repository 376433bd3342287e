package dev.weir.query;

import dev.weir.core.schema.app.RelationId;
import java.util.List;

/**
 * What a query gives of a relation that leads to many instances. Selected, it is the list of that: of the instances, or of
 * the values that the query selects of each of them. The instances can be included as well.
 *
 * <p>The query says which of them, in which order and, with its limit and offset, how many for each instance of the outer
 * query. They are read by one statement for a whole window of these, and of the related rows nothing is read but what is
 * selected and what links them. As many values come as there are related rows, none made one with another.
 *
 * @param <R> the model whose instances are selected
 * @param <T> what is given of each related row
 */
public final class RelatedList<R, T> implements Include<R>, Selectable<R, List<T>> {
    private final List<RelationId> via;
    private final RelationId relation;
    private final Subquery<T> query;

    RelatedList(List<RelationId> via, RelationId relation, Subquery<T> query) {
        this.via = via;
        this.relation = relation;
        this.query = query;
    }

    /**
     * Returns the include of the instances.
     *
     * @throws IllegalArgumentException if the query selects values of them
     */
    @Override
    public IncludeTree tree() {
        if (query instanceof ModelQuery<T, ?, ?> instances) {
            return IncludeTree.along(via, instances.tree(relation));
        }
        throw new IllegalArgumentException("values of the " + relation.name()
                + " are no instances, which an include loads; give them to select() instead of include()");
    }

    /**
     * Returns the list.
     *
     * @throws IllegalArgumentException if the query selects anything but values: instances, what a relation leads to, or
     *     each value once; or if its instances are not those that the relation leads to
     */
    @Override
    public SelectedPart<R, List<T>> selected() {
        return query instanceof Selected<T> values
                ? values.choice().listed(via, relation)
                : new SelectedPart.Related<>(via, relation, List.of(tree()));
    }
}
