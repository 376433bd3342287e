package dev.weir.planner.simplify;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A filter that says of a table's row no more than that a foreign key of an enclosing statement's row points to it and,
 * maybe, what its key is:
 * {@code t.key1 = o.link1 and t.key2 = o.link2 and t.key1 = v}. Nothing else may stand beside, neither another column of
 * the target nor an OR nor a NOT, or it would be lost.
 *
 * <p>What the filter asks of the target can then be asked of the link, without the target.
 */
final class LinkFilter {
    private final ForeignKey key;
    private final Alias target;
    private final List<Expr<ColumnTerm>> links;
    private final List<KeyEquality> others;

    private LinkFilter(ForeignKey key, Alias target, List<Expr<ColumnTerm>> links, List<KeyEquality> others) {
        this.key = key;
        this.target = target;
        this.links = links;
        this.others = others;
    }

    /**
     * Reads the filter of a select.
     *
     * @param conjuncts the conditions that a row of {@code select} must fulfil
     * @return empty if the filter is no such one, or if a limit or a count makes more of the select
     */
    static Optional<LinkFilter> of(Select select, List<Expr<ColumnTerm>> conjuncts, ForeignKeys foreignKeys) {
        if (!(select.from() instanceof From.Stored stored) || !select.limit().isNone() || EmptyResult.counts(select)) {
            return Optional.empty();
        }
        List<KeyEquality> equalities = new ArrayList<>();
        for (Expr<ColumnTerm> conjunct : conjuncts) {
            Optional<KeyEquality> equality = KeyEquality.of(conjunct, stored.alias());
            if (equality.isPresent()) {
                equalities.add(equality.get());
            } else if (!conjunct.isAlwaysTrue()) {
                return Optional.empty();
            }
        }
        return equalities.stream()
                .flatMap(equality -> candidates(equality.value(), stored.alias(), foreignKeys, equalities))
                .findFirst();
    }

    private static Stream<LinkFilter> candidates(
            Expr<ColumnTerm> value, Alias target, ForeignKeys foreignKeys, List<KeyEquality> equalities) {
        if (!(value instanceof Expr.Leaf<ColumnTerm> leaf) || !(leaf.term() instanceof ColumnTerm.ColumnRef outer)) {
            return Stream.empty();
        }
        return foreignKeys.of(outer.column().table()).stream()
                .flatMap(key -> match(key, outer.alias(), target, equalities).stream());
    }

    private static Optional<LinkFilter> match(ForeignKey key, Alias outer, Alias target, List<KeyEquality> equalities) {
        List<KeyEquality> others = new ArrayList<>(equalities);
        List<Expr<ColumnTerm>> links = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            int part = i;
            Optional<KeyEquality> link = others.stream()
                    .filter(equality -> equality.column()
                                    .column()
                                    .equals(key.targetColumns().get(part))
                            && KeyEquality.columnOf(equality.value(), outer)
                                    .filter(ref ->
                                            ref.column().equals(key.columns().get(part)))
                                    .isPresent())
                    .findFirst();
            if (link.isEmpty()) {
                return Optional.empty();
            }
            others.remove(link.get());
            links.add(link.get().value());
        }
        return others.stream().allMatch(other -> key.targetColumns()
                        .contains(other.column().column()))
                ? Optional.of(new LinkFilter(key, target, links, others))
                : Optional.empty();
    }

    /** Returns whether the filter says nothing but which row it is that the foreign key points to. */
    boolean isLinkOnly() {
        return others.isEmpty();
    }

    /** Returns the condition on the link that is TRUE exactly where there is a row that passes the filter. */
    Expr<ColumnTerm> condition() {
        List<Expr<ColumnTerm>> conditions = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Expr<ColumnTerm> link = links.get(i);
            ColumnId part = key.targetColumns().get(i);
            List<KeyEquality> given = others.stream()
                    .filter(other -> other.column().column().equals(part))
                    .toList();
            given.forEach(other -> conditions.add(new Expr.Comparison<>(ComparisonOp.EQ, link, other.value())));
            if (given.isEmpty()) {
                conditions.add(new Expr.Not<>(new Expr.IsNull<>(link)));
            }
        }
        return Expr.all(conditions);
    }

    /** Returns what equals a column of the target wherever the row is found, and is NULL wherever it is not. */
    Optional<Expr<ColumnTerm>> linkOf(Expr<ColumnTerm> column) {
        int part = KeyEquality.columnOf(column, target)
                .map(ref -> key.targetColumns().indexOf(ref.column()))
                .orElse(-1);
        if (part < 0) {
            return Optional.empty();
        }
        for (int i = 0; i < links.size(); i++) {
            if (i != part && !Nullability.excludesNull(links.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(links.get(part));
    }
}
