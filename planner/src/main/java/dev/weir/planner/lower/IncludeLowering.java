package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers includes to loads: for each relation one select of the related rows of a whole set of keys, which fill the slot
 * after the last argument. A limit counts per instance, by numbering the rows of each key where statements are run.
 */
final class IncludeLowering {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);

    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int keySlot;

    IncludeLowering(LoweringContext context, TableRewriting rewriting, int keySlot) {
        this.context = context;
        this.rewriting = rewriting;
        this.keySlot = keySlot;
    }

    List<Load> lower(ModelId model, List<Include> includes) {
        List<Load> loads = new ArrayList<>(includes.size());
        for (Include include : includes) {
            loads.add(load(context.model(model), include));
        }
        return loads;
    }

    private Load load(Model model, Include include) {
        Relation relation = context.app().relation(include.relation());
        if (relation instanceof Relation.Through through) {
            return new ThroughLowering(context, rewriting, keySlot)
                    .load(model, through, include, lower(through.target(), include.includes()));
        }
        Link link = Link.along(context.app(), include.relation());
        List<FieldId> fields = context.fields(link.target());
        Select select = rewriting.select(select(link, include, fields)).orElseGet(() -> nothing(link, fields));
        return new Load(
                include.relation(),
                model.relations().indexOf(relation),
                link.target(),
                new Operation.Run(select, context.given(fields)),
                context.positions(link.own()),
                context.positions(link.other()),
                holds(relation),
                include.isPartial(),
                lower(link.target(), include.includes()),
                Optional.empty());
    }

    private Select select(Link link, Include include, List<FieldId> fields) {
        Scope target = context.scope(link.target());
        ExprLowering exprs = new ExprLowering(context, target);
        List<Expr<ColumnTerm>> keys = context.read(target, link.other());
        Expr<ColumnTerm> belongs = new Expr.Leaf<>(new ColumnTerm.InKeys(keys, keySlot, context.given(link.other())));
        Expr<ColumnTerm> where = include.selection().filter().isAlwaysTrue()
                ? belongs
                : Expr.all(List.of(belongs, exprs.filter(include.selection().filter())));
        List<SortKey<ColumnTerm>> sort =
                SelectLowering.sort(exprs, include.selection().sort());
        Limit<ColumnTerm> limit =
                SelectLowering.limit(exprs, include.selection().limit());
        Select all = new Select(context.from(target), context.read(target, fields), where, sort, Limit.none());
        if (context.capability().queries().byKeysAlone()) {
            return all.withLimit(limit); // each key is read by itself, and the limit counts what that gives
        }
        return limit.isNone() ? all : numbered(all, keys, sort, limit, fields);
    }

    /** Returns the select that gives no row, for a filter that no row can pass. */
    private Select nothing(Link link, List<FieldId> fields) {
        Scope target = context.scope(link.target());
        return new Select(
                context.from(target), context.read(target, fields), Expr.alwaysFalse(), List.of(), Limit.none());
    }

    /** Returns the rows of a select whose number within their key lies in the limit, in the order of their numbers. */
    private Select numbered(
            Select all,
            List<Expr<ColumnTerm>> keys,
            List<SortKey<ColumnTerm>> sort,
            Limit<ColumnTerm> limit,
            List<FieldId> fields) {
        List<Expr<ColumnTerm>> columns = new ArrayList<>(all.columns());
        columns.add(new Expr.Leaf<>(new ColumnTerm.RowNumber(keys, sort)));
        Alias alias = context.alias();
        Expr<ColumnTerm> number = new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, fields.size(), NUMBER));
        List<Expr<ColumnTerm>> outer = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            outer.add(new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, i, context.given(fields.get(i)))));
        }
        return new Select(
                new From.Derived(new Select(all.from(), columns, all.where(), List.of(), Limit.none()), alias),
                outer,
                within(number, limit),
                List.of(SortKey.ascending(number)),
                Limit.none());
    }

    /** {@code offset < number} and {@code number - offset <= count}, which no number is too large for. */
    private static Expr<ColumnTerm> within(Expr<ColumnTerm> number, Limit<ColumnTerm> limit) {
        List<Expr<ColumnTerm>> bounds = new ArrayList<>();
        limit.offset().ifPresent(offset -> bounds.add(new Expr.Comparison<>(ComparisonOp.GT, number, offset)));
        limit.count().ifPresent(count -> {
            Expr<ColumnTerm> passed = limit.offset()
                    .<Expr<ColumnTerm>>map(offset -> new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, number, offset))
                    .orElse(number);
            bounds.add(new Expr.Comparison<>(ComparisonOp.LE, passed, count));
        });
        if (bounds.isEmpty()) {
            throw new InternalException(IncludeLowering.class, "a limit without count and offset");
        }
        return Expr.all(bounds);
    }

    static Load.Holds holds(Relation relation) {
        return relation.accept(new Relation.Visitor<>() {
            @Override
            public Load.Holds visitBelongsTo(Relation.BelongsTo belongsTo) {
                return belongsTo.required() ? Load.Holds.ONE : Load.Holds.MAYBE;
            }

            @Override
            public Load.Holds visitHasOne(Relation.HasOne hasOne) {
                return hasOne.required() ? Load.Holds.ONE : Load.Holds.MAYBE;
            }

            @Override
            public Load.Holds visitHasMany(Relation.HasMany hasMany) {
                return Load.Holds.MANY;
            }

            @Override
            public Load.Holds visitThrough(Relation.Through through) {
                return Load.Holds.MANY;
            }
        });
    }
}
