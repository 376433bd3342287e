package dev.weir.planner.lower;

import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.planner.plan.Listing;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers includes to loads, and lists of values to listings: for each relation one select of the related rows of a whole set
 * of keys, which fill the slot after the last argument.
 */
final class IncludeLowering {
    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int keySlot;
    private final LinkedRows rows;

    IncludeLowering(LoweringContext context, TableRewriting rewriting, int keySlot) {
        this.context = context;
        this.rewriting = rewriting;
        this.keySlot = keySlot;
        this.rows = new LinkedRows(context, rewriting, keySlot);
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
        return new Load(
                include.relation(),
                model.relations().indexOf(relation),
                link.target(),
                rows.fields(link, include.selection(), context.fields(link.target())),
                context.positions(link.own()),
                context.positions(link.other()),
                holds(relation),
                include.isPartial(),
                lower(link.target(), include.includes()),
                Optional.empty());
    }

    /** Lowers lists of values of related rows. */
    List<Listing> lists(List<Output.Listed> lists) {
        return lists.stream().map(this::list).toList();
    }

    private Listing list(Output.Listed listed) {
        Include include = listed.include();
        if (context.app().relation(include.relation()) instanceof Relation.Through through) {
            return new ThroughLowering(context, rewriting, keySlot).list(through, listed);
        }
        Link link = Link.along(context.app(), include.relation());
        return new Listing(
                include.relation(),
                rows.values(link, include.selection(), listed.values()),
                context.positions(link.own()),
                link.other().size(),
                Optional.empty());
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
