package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.planner.plan.Listing;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers the include of a relation that leads through others: for each step of its way one select for a whole set of keys,
 * which reads from the tables in between nothing but what links them, and at the end the targets, or one field of theirs. A
 * limit counts the targets of each instance, of which only the runner knows which those are.
 */
final class ThroughLowering {
    private final LoweringContext context;
    private final LinkedRows rows;

    ThroughLowering(LoweringContext context, TableRewriting rewriting, int keySlot) {
        this.context = context;
        this.rows = new LinkedRows(context, rewriting, keySlot);
    }

    /** Lowers a list of values of the rows at the end of a way. */
    Listing list(Relation.Through through, Output.Listed listed) {
        List<Link> links = Route.of(through, context).links();
        Link last = links.get(links.size() - 1);
        Selection wanted = listed.include().selection();
        Limit<ColumnTerm> limit = limit(last, wanted);
        return new Listing(
                through.id(),
                rows.values(last, unlimited(wanted), listed.values()),
                context.positions(links.get(0).own()),
                last.other().size(),
                Optional.of(new Load.Through(steps(links), limit, false)));
    }

    Load load(Model model, Relation.Through through, Include include, List<Load> nested) {
        Route route = Route.of(through, context);
        List<Link> links = route.links();
        Link last = links.get(links.size() - 1);
        Limit<ColumnTerm> limit = limit(last, include.selection());
        return new Load(
                include.relation(),
                model.relations().indexOf(through),
                last.target(),
                route.value().map(value -> pairs(last, List.of(value))).orElseGet(() -> targets(last, include)),
                context.positions(links.get(0).own()),
                context.positions(last.other()),
                Load.Holds.MANY,
                include.isPartial(),
                nested,
                Optional.of(new Load.Through(steps(links), limit, route.value().isPresent())));
    }

    private Limit<ColumnTerm> limit(Link last, Selection selection) {
        Scope target = context.scope(last.target());
        return SelectLowering.limit(new ExprLowering(context, target), selection.limit());
    }

    private List<Load.Pairs> steps(List<Link> links) {
        List<Load.Pairs> steps = new ArrayList<>();
        for (int i = 0; i + 1 < links.size(); i++) {
            Link link = links.get(i);
            steps.add(new Load.Pairs(
                    pairs(link, links.get(i + 1).own()), link.other().size()));
        }
        return steps;
    }

    private static Selection unlimited(Selection selection) {
        return new Selection(selection.filter(), selection.sort(), Limit.none());
    }

    /** Returns the read of the fields that a link comes in by, and after them of others of the same rows. */
    private Operation.OnRows pairs(Link link, List<FieldId> others) {
        List<FieldId> fields = new ArrayList<>(link.other());
        fields.addAll(others);
        return rows.fields(link, Selection.all(), fields);
    }

    private Operation.OnRows targets(Link link, Include include) {
        return rows.fields(link, unlimited(include.selection()), context.fields(link.target()));
    }

    /**
     * The links on a way and the field at its end, without rows that need not be read: where a database keeps to its foreign
     * keys, a row that is reached by what repeats its key is there, and has no more to tell if its key is all that is wanted.
     */
    private record Route(List<Link> links, Optional<FieldId> value) {

        static Route of(Relation.Through through, LoweringContext context) {
            List<Link> links = new ArrayList<>();
            boolean isCertain = context.capability().ddl().foreignKeys();
            boolean skipped = false;
            for (int i = 0; i < through.path().size(); i++) {
                Relation relation = context.app().relation(through.path().get(i));
                Link link = Link.along(context.app(), relation.id());
                links.add(skipped ? links.remove(links.size() - 1).skipping(link) : link);
                skipped = false;
                if (isCertain
                        && relation instanceof Relation.BelongsTo
                        && i + 1 < through.path().size()) {
                    Link next = Link.along(context.app(), through.path().get(i + 1));
                    skipped = next.own().equals(link.other());
                }
            }
            return new Route(links, through.value()).withoutEnd(through, context);
        }

        /** Leaves the last row out where its value stands in the one before. */
        private Route withoutEnd(Relation.Through through, LoweringContext context) {
            Relation end =
                    context.app().relation(through.path().get(through.path().size() - 1));
            Link last = links.get(links.size() - 1);
            boolean canEndBefore = context.capability().ddl().foreignKeys()
                    && links.size() > 1
                    && end instanceof Relation.BelongsTo
                    && isWhole(last.own(), context)
                    && value.filter(last.other()::contains).isPresent();
            return canEndBefore ? new Route(links.subList(0, links.size() - 1), value.map(last::ownOf)) : this;
        }

        /** Returns whether a link is there if one of its fields is. */
        private static boolean isWhole(List<FieldId> link, LoweringContext context) {
            return link.size() == 1
                    || link.stream()
                            .noneMatch(field -> context.app().field(field).nullable());
        }
    }
}
