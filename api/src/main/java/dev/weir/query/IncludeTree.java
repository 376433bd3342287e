package dev.weir.query;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;

/**
 * A relation to load, which of its rows, and what to load with them, with the values of its placeholders.
 *
 * @param nested relations to load with each related instance, none twice
 * @param joined whether it is to be read by the statement that reads the instances, if that can be
 */
public record IncludeTree(
        RelationId relation,
        Expr<FieldTerm> filter,
        ArgumentChain filterArguments,
        List<SortKey<FieldTerm>> sort,
        ArgumentChain sortArguments,
        Limit<FieldTerm> limit,
        ArgumentChain limitArguments,
        List<IncludeTree> nested,
        boolean joined) {
    private static final Bound<List<Include>> NOTHING = new Bound<>(List.of(), ArgumentChain.none());

    public IncludeTree {
        sort = List.copyOf(sort);
        nested = List.copyOf(nested);
    }

    /** Returns the tree that loads every related row. */
    static IncludeTree of(RelationId relation, List<IncludeTree> nested) {
        return new IncludeTree(
                relation,
                Expr.alwaysTrue(),
                ArgumentChain.none(),
                List.of(),
                ArgumentChain.none(),
                Limit.none(),
                ArgumentChain.none(),
                nested,
                false);
    }

    /** Returns this tree to be read by the statement that reads the instances. */
    IncludeTree joinedToInstances() {
        return new IncludeTree(
                relation,
                filter,
                filterArguments,
                sort,
                sortArguments,
                limit,
                limitArguments,
                nested.stream().map(IncludeTree::joinedToInstances).toList(),
                true);
    }

    /** Returns the tree that follows {@code path} from its first relation and loads {@code last} at its end. */
    static IncludeTree along(List<RelationId> path, IncludeTree last) {
        IncludeTree tree = last;
        for (int i = path.size() - 1; i >= 0; i--) {
            tree = of(path.get(i), List.of(tree));
        }
        return tree;
    }

    /**
     * Returns the trees with {@code added} among them, each relation once. Where two load one relation, everything that
     * either would load is loaded: filters are combined with OR, a tree without a filter or limit wins over one with it. The
     * later order wins, and so does that there is none; it is joined if both would be.
     *
     * @throws IllegalArgumentException if both have a limit: no one limit gives what either would
     */
    static List<IncludeTree> merge(List<IncludeTree> trees, IncludeTree added) {
        List<IncludeTree> merged = new ArrayList<>(trees);
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i).relation().equals(added.relation())) {
                merged.set(i, merged.get(i).merge(added));
                return merged;
            }
        }
        merged.add(added);
        return merged;
    }

    private IncludeTree merge(IncludeTree later) {
        boolean all = filter.isAlwaysTrue() || later.filter.isAlwaysTrue();
        if (!limit.isNone() && !later.limit.isNone()) {
            throw new IllegalArgumentException(
                    relation + " is included twice, each time with a limit; include it once, with what is inside it");
        }
        List<IncludeTree> children = nested;
        for (IncludeTree child : later.nested) {
            children = merge(children, child);
        }
        return new IncludeTree(
                relation,
                all ? Expr.alwaysTrue() : new Expr.Or<>(List.of(filter, later.filter)),
                all ? ArgumentChain.none() : filterArguments.then(later.filterArguments),
                later.sort,
                later.sortArguments,
                Limit.none(),
                ArgumentChain.none(),
                children,
                joined && later.joined);
    }

    /** Returns the includes as a statement holds them, with the values of all their placeholders. */
    static Bound<List<Include>> bound(List<IncludeTree> trees) {
        if (trees.isEmpty()) {
            return NOTHING;
        }
        List<Include> includes = new ArrayList<>(trees.size());
        ArgumentChain arguments = ArgumentChain.none();
        for (IncludeTree tree : trees) {
            Bound<Include> include = tree.bound();
            includes.add(include.shape());
            arguments = arguments.then(include.arguments());
        }
        return new Bound<>(List.copyOf(includes), arguments);
    }

    private Bound<Include> bound() {
        Bound<List<Include>> inner = bound(nested);
        return new Bound<>(
                new Include(relation, new Selection(filter, sort, limit), inner.shape(), joined),
                filterArguments.then(sortArguments).then(limitArguments).then(inner.arguments()));
    }
}
