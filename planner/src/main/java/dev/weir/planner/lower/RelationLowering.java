package dev.weir.planner.lower;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lowers what refers to other models than the one in scope.
 *
 * <p>A condition on related rows becomes a membership test where UNKNOWN counts as FALSE, since a database can start such a
 * test from either side, and EXISTS elsewhere, since that is never UNKNOWN. A field of a related row becomes a subquery
 * that gives NULL where there is no such row, a number of related rows one that counts. That a link often answers by itself,
 * since a foreign key repeats what it points to, is left to simplification, which knows the foreign keys.
 */
final class RelationLowering {
    private final LoweringContext context;
    private final Scope scope;

    RelationLowering(LoweringContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** Lowers a field, perhaps of a related row. */
    Expr<ColumnTerm> read(FieldTerm.FieldRef ref) {
        if (ref.path().isEmpty()) {
            return context.read(scope, ref.field());
        }
        FieldTerm.FieldRef rest =
                new FieldTerm.FieldRef(ref.path().subList(1, ref.path().size()), ref.field(), ref.type());
        return behind(ref.path().get(0), there -> there.read(rest));
    }

    /** Lowers a number of related rows. */
    Expr<ColumnTerm> counted(FieldTerm.Counted counted) {
        if (!counted.path().isEmpty()) {
            FieldTerm.Counted rest = new FieldTerm.Counted(
                    counted.path().subList(1, counted.path().size()), counted.hop(), counted.filter());
            return behind(counted.path().get(0), there -> there.counted(rest));
        }
        List<Link> links = Way.of(context.app(), counted.hop()).stream()
                .map(step -> Link.of(context.app(), step))
                .toList();
        Scope target = context.scope(links.get(links.size() - 1).target());
        Expr<ColumnTerm> number = value(counted.hop())
                .<ColumnTerm>map(value -> new ColumnTerm.CountDistinct(context.read(target, value)))
                .<Expr<ColumnTerm>>map(Expr.Leaf::new)
                .orElseGet(() -> new Expr.Leaf<>(new ColumnTerm.CountRows()));
        return new Expr.Leaf<>(
                new ColumnTerm.ScalarSelect(linked(target, reached(links, target), counted.filter(), number)));
    }

    private Optional<FieldId> value(FieldTerm.Hop hop) {
        return context.app().relation(hop.relation()) instanceof Relation.Through through && !hop.reversed()
                ? through.value()
                : Optional.empty();
    }

    /**
     * Returns the condition that links, one after the other, lead from the row in scope to one of the target; for each target
     * it is TRUE or not, however many ways there are.
     */
    private Expr<ColumnTerm> reached(List<Link> links, Scope target) {
        Link last = links.get(links.size() - 1);
        if (links.size() == 1) {
            return joined(last, target);
        }
        List<Link> before = links.subList(0, links.size() - 1);
        Scope between = context.scope(before.get(before.size() - 1).target());
        Select keys = new Select(
                context.from(between),
                context.read(between, last.own()),
                reached(before, between),
                List.of(),
                Limit.none());
        return new Expr.Leaf<>(new ColumnTerm.InSelect(context.read(target, last.other()), keys));
    }

    /** Returns a value that is read from the row behind a to-one relation; NULL if there is none. */
    private Expr<ColumnTerm> behind(RelationId relation, Function<RelationLowering, Expr<ColumnTerm>> value) {
        Link link = Link.along(context.app(), relation);
        Scope target = context.scope(link.target());
        Expr<ColumnTerm> column = value.apply(new RelationLowering(context, target));
        return new Expr.Leaf<>(new ColumnTerm.ScalarSelect(
                new Select(context.from(target), List.of(column), joined(link, target), List.of(), Limit.none())));
    }

    /** Lowers a condition on related rows. */
    Expr<ColumnTerm> related(FieldTerm.Related related, TruthContext truth) {
        if (!related.path().isEmpty()) {
            return related(behindFirst(related), truth);
        }
        List<FieldTerm.Hop> way = Way.of(context.app(), related.hop());
        if (!way.equals(List.of(related.hop()))) {
            return related(stepByStep(way, related.selection()), truth);
        }
        Link link = Link.of(context.app(), related.hop());
        Selection selection = related.selection();
        if (truth == TruthContext.FILTER) {
            return isAmong(link, selection);
        }
        return selection.limit().isNone() ? exists(link, selection) : new Expr.IsTrue<>(isAmong(link, selection));
    }

    private static FieldTerm.Related stepByStep(List<FieldTerm.Hop> way, Selection selection) {
        Selection there = way.size() == 1
                ? selection
                : Selection.where(new Expr.Leaf<>(stepByStep(way.subList(1, way.size()), selection)));
        return new FieldTerm.Related(List.of(), way.get(0), there);
    }

    private static FieldTerm.Related behindFirst(FieldTerm.Related related) {
        RelationId first = related.path().get(0);
        FieldTerm.Related rest = new FieldTerm.Related(
                related.path().subList(1, related.path().size()), related.hop(), related.selection());
        return new FieldTerm.Related(
                List.of(), new FieldTerm.Hop(first, false), Selection.where(new Expr.Leaf<>(rest)));
    }

    private Expr<ColumnTerm> isAmong(Link link, Selection selection) {
        Scope target = context.scope(link.target());
        Select keys = new SelectLowering(context).select(target, selection, context.read(target, link.other()));
        return new Expr.Leaf<>(new ColumnTerm.InSelect(context.read(scope, link.own()), keys));
    }

    private Expr<ColumnTerm> exists(Link link, Selection selection) {
        Expr<ColumnTerm> one = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));
        Scope target = context.scope(link.target());
        return new Expr.Leaf<>(new ColumnTerm.Exists(linked(target, joined(link, target), selection.filter(), one)));
    }

    /** Returns the select of one column of the rows that are linked and pass a filter. */
    private Select linked(Scope target, Expr<ColumnTerm> link, Expr<FieldTerm> filter, Expr<ColumnTerm> column) {
        List<Expr<ColumnTerm>> conditions = new ArrayList<>();
        conditions.add(link);
        conditions.add(new ExprLowering(context, target).filter(filter));
        return new Select(context.from(target), List.of(column), Expr.all(conditions), List.of(), Limit.none());
    }

    private Expr<ColumnTerm> joined(Link link, Scope target) {
        List<Expr<ColumnTerm>> equalities = new ArrayList<>();
        for (FieldId own : link.own()) {
            equalities.add(new Expr.Comparison<>(
                    ComparisonOp.EQ, context.read(target, link.otherOf(own)), context.read(scope, own)));
        }
        return Expr.all(equalities);
    }
}
