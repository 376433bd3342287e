package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.mapping.FieldMapping;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Insert;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.InsertNode.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers a create: one insert per node, links filled in from the instances around it. */
final class CreateLowering {
    private final LoweringContext context;

    CreateLowering(LoweringContext context) {
        this.context = context;
    }

    Lowered lower(Create create) {
        InsertNode root = node(create, Optional.empty());
        boolean several = !root.parents().isEmpty() || !root.children().isEmpty();
        return new Lowered(new Action.InsertAll(root), AccessMode.WRITE, several);
    }

    /**
     * Lowers one node.
     *
     * @param through the relation of the model above through which the instances are created
     */
    private InsertNode node(Create create, Optional<RelationId> through) {
        Model model = context.model(create.model());
        Map<FieldId, Source> sources = new LinkedHashMap<>();
        for (int i = 0; i < create.fields().size(); i++) {
            sources.put(create.fields().get(i), new Source.Given(i));
        }
        through.ifPresent(relation -> link(Link.along(context.app(), relation), Source.OfOwner::new, sources));
        for (int i = 0; i < create.parents().size(); i++) {
            int parent = i;
            Link link = Link.along(context.app(), create.parents().get(i).relation());
            link(link.reversed(create.model()), field -> new Source.OfParent(parent, field), sources);
        }
        List<FieldId> made = model.fields().stream()
                .map(Field::id)
                .filter(field -> !sources.containsKey(field))
                .toList();
        List<FieldId> written = List.copyOf(sources.keySet());
        Insert insert = insert(create, written, made);
        for (int i = 0; i < made.size(); i++) {
            sources.put(made.get(i), new Source.Made(i));
        }
        return new InsertNode(
                create.model(),
                new Operation.Run(insert, context.given(made)),
                written.stream().map(sources::get).toList(),
                model.fields().stream().map(field -> sources.get(field.id())).toList(),
                edges(model, create.parents(), false),
                edges(model, create.children(), true));
    }

    private interface SourceOf {
        Source field(int position);
    }

    /** Fills the fields at the far side of a link from those at the near side. */
    private void link(Link link, SourceOf source, Map<FieldId, Source> sources) {
        for (int i = 0; i < link.own().size(); i++) {
            sources.put(
                    link.other().get(i),
                    source.field(context.position(link.own().get(i))));
        }
    }

    private Insert insert(Create create, List<FieldId> written, List<FieldId> made) {
        List<ColumnId> columns = new ArrayList<>();
        List<Expr<ColumnTerm>> values = new ArrayList<>();
        for (int slot = 0; slot < written.size(); slot++) {
            FieldMapping mapping = context.mapping(create.model()).field(written.get(slot));
            Expr<ColumnTerm> value = new Expr.Leaf<>(new ColumnTerm.Param(slot, mapping.given()));
            for (ColumnAssignment write : context.mapping(create.model()).write(written.get(slot), value)) {
                columns.add(write.column());
                values.add(write.value());
            }
        }
        List<ColumnId> returning = made.stream()
                .map(field -> context.mapping(create.model()).field(field).writes())
                .map(writes -> writes.get(0).column())
                .toList();
        return new Insert(context.mapping(create.model()).table(), columns, values, returning);
    }

    private List<InsertNode.Edge> edges(Model model, List<Create.Nested> nested, boolean below) {
        List<InsertNode.Edge> edges = new ArrayList<>(nested.size());
        for (Create.Nested one : nested) {
            Relation relation = context.app().relation(one.relation());
            int position = model.relations().indexOf(relation);
            if (position < 0) {
                throw new InternalException(CreateLowering.class, relation.id() + " is not of " + model.id());
            }
            InsertNode node = node(one.create(), below ? Optional.of(one.relation()) : Optional.empty());
            edges.add(new InsertNode.Edge(position, IncludeLowering.holds(relation), node));
        }
        return edges;
    }
}
