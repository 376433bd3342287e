package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lowers a query whose includes are joined: one select of the instances with what is related to them. Used once.
 *
 * <p>Where a relation leads to many, the rows of an instance are kept together by the order of the instances, which ends
 * with their key.
 */
final class JoinLowering {
    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final JoinedInstances instances;
    private final List<Expr<ColumnTerm>> columns;
    private final List<ColumnType> types;
    private final List<SortKey<ColumnTerm>> relatedOrder = new ArrayList<>();
    private From from;

    /**
     * Starts from the instances.
     *
     * @param select gives the model's stored fields; where one of them may come in several rows, in an order in which no
     *     two are alike
     */
    JoinLowering(LoweringContext context, TableRewriting rewriting, Select select) {
        this.context = context;
        this.rewriting = rewriting;
        this.instances = JoinedInstances.of(select, context);
        this.columns = new ArrayList<>(instances.fields());
        this.types = new ArrayList<>();
        this.from = instances.from();
    }

    /**
     * Lowers the query.
     *
     * @param single whether there is one row at the most
     */
    Action lower(Query query, boolean single) {
        Model model = context.model(query.model());
        types.addAll(context.given(context.fields(query.model())));
        List<Join> joins =
                joins(model, query.includes(), field -> instances.fields().get(context.position(field)));
        List<SortKey<ColumnTerm>> order = new ArrayList<>(instances.order());
        order.addAll(relatedOrder);
        Select select = new Select(from, columns, instances.where(), order, Limit.none());
        return new Action.FetchJoined(
                new Operation.Run(select, types, single), query.model(), context.positions(model.key()), joins);
    }

    private List<Join> joins(Model model, List<Include> includes, Function<FieldId, Expr<ColumnTerm>> own) {
        List<Join> joins = new ArrayList<>(includes.size());
        for (Include include : includes) {
            joins.add(join(model, include, own));
        }
        return joins;
    }

    private Join join(Model model, Include include, Function<FieldId, Expr<ColumnTerm>> own) {
        Relation relation = context.app().relation(include.relation());
        Link link = Link.along(context.app(), include.relation());
        List<FieldId> fields = context.fields(link.target());
        List<Expr<ColumnTerm>> read = joined(link, include.selection(), fields, own);
        int first = columns.size();
        Model target = context.model(link.target());
        columns.addAll(read);
        types.addAll(context.given(fields));
        return new Join(
                include.relation(),
                model.relations().indexOf(relation),
                link.target(),
                first,
                first + context.position(link.other().get(0)),
                context.positions(target.key()).stream()
                        .map(position -> first + position)
                        .toList(),
                IncludeLowering.holds(relation),
                include.isPartial(),
                joins(target, include.includes(), field -> read.get(context.position(field))));
    }

    /** Joins the related rows, and returns what reads their fields. */
    private List<Expr<ColumnTerm>> joined(
            Link link, Selection selection, List<FieldId> fields, Function<FieldId, Expr<ColumnTerm>> own) {
        Scope target = context.scope(link.target());
        Select related = related(target, selection, context.read(target, fields));
        Expr<ColumnTerm> belongs = belongs(link, target, own, related.where());
        if (related.limit().isNone()) {
            from = new From.LeftJoined(from, context.from(target), belongs);
            relatedOrder.addAll(related.orderBy());
            return related.columns();
        }
        CountedRows rows = CountedRows.of(related.withWhere(belongs), context);
        from = new From.LeftJoined(from, new From.Lateral(rows.select(), rows.alias()), Expr.alwaysTrue());
        relatedOrder.addAll(rows.order());
        return rows.columns();
    }

    /** Returns the select of all related rows that may be joined, simplified. */
    private Select related(Scope target, Selection selection, List<Expr<ColumnTerm>> fields) {
        Select select = new SelectLowering(context).select(target, selection, fields);
        return rewriting.select(select).orElseGet(() -> select.withWhere(Expr.alwaysFalse())
                .withLimit(Limit.none()));
    }

    private Expr<ColumnTerm> belongs(
            Link link, Scope target, Function<FieldId, Expr<ColumnTerm>> own, Expr<ColumnTerm> filter) {
        List<Expr<ColumnTerm>> conditions = new ArrayList<>();
        for (int i = 0; i < link.own().size(); i++) {
            conditions.add(new Expr.Comparison<>(
                    ComparisonOp.EQ,
                    own.apply(link.own().get(i)),
                    context.read(target, link.other().get(i))));
        }
        if (!filter.isAlwaysTrue()) {
            conditions.add(filter);
        }
        return Expr.all(conditions);
    }
}
