package dev.weir.query;

import java.util.List;
import java.util.function.Function;

/**
 * The include of a relation with others in it, of the model at its other end. Immutable.
 *
 * @param <R> the model whose instances are read
 * @param <M> the model at the other end
 * @param <P> the generated path of {@code M}, rooted at {@code M}
 */
public final class IncludeWith<R, M, P> implements Include<R> {
    private final Function<List<IncludeTree>, IncludeTree> outer;
    private final List<IncludeTree> nested;
    private final P root;

    private IncludeWith(Function<List<IncludeTree>, IncludeTree> outer, List<IncludeTree> nested, P root) {
        this.outer = outer;
        this.nested = nested;
        this.root = root;
    }

    /**
     * Returns the include of a relation with nothing in it.
     *
     * @param outer gives the relation's tree for what is in it
     */
    static <R, M, P> IncludeWith<R, M, P> of(Function<List<IncludeTree>, IncludeTree> outer, P root) {
        return new IncludeWith<>(outer, List.of(), root);
    }

    /** Returns this include with one more relation in it. Including a relation twice loads all that either include would. */
    public IncludeWith<R, M, P> include(Function<? super P, ? extends Include<M>> relation) {
        return new IncludeWith<>(
                outer, IncludeTree.merge(nested, relation.apply(root).tree()), root);
    }

    @Override
    public IncludeTree tree() {
        return outer.apply(nested);
    }
}
