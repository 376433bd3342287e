package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.List;

/**
 * A relation that leads to many, as statements name it.
 *
 * @param via the to-one relations that lead to the model that has the relation
 * @param <R> the model whose instances are selected
 */
record ToMany<R>(List<RelationId> via, RelationId relation) {
    ToMany {
        via = List.copyOf(via);
    }

    /** Returns the condition that an instance at the other end passes a filter. */
    Condition<R> related(Expr<FieldTerm> filter, ArgumentChain arguments) {
        return Condition.of(new Expr.Leaf<>(new FieldTerm.Related(via, hop(), Selection.where(filter))), arguments);
    }

    /** Returns how many instances at the other end pass a filter. */
    NumberExpression<R, Long> counted(Expr<FieldTerm> filter, ArgumentChain arguments) {
        return new ComputedNumber<>(
                new Expr.Leaf<>(new FieldTerm.Counted(via, hop(), filter)), arguments, FieldType.INT64);
    }

    /** Returns the include of all that the relation leads to, with relations of these. */
    IncludeTree tree(List<IncludeTree> nested) {
        return IncludeTree.along(via, IncludeTree.of(relation, nested));
    }

    /** Returns the list of what the relation leads to, as it is selected. */
    <T> SelectedPart<R, List<T>> selected() {
        return new SelectedPart.Related<>(via, relation);
    }

    /** Returns the list of a value of each instance at the other end, as it is selected. */
    <M, T> SelectedPart<R, List<T>> listed(SelectedPart<M, T> value) {
        return new SelectedList<R, M, T>(
                via,
                relation,
                new Bound<>(Selection.all(), ArgumentChain.none()),
                new Bound<>(new Projection(List.of(value.output()), false), value.arguments()),
                model -> value.reader(target(model), 0));
    }

    /** Returns the definition of the model at the other end, which a model in between may know alone. */
    private <M> ModelDefinition<M> target(ModelDefinition<R> model) {
        Relation declared = relation(model, relation);
        ModelDefinition<?> reached = model;
        if (declared instanceof Relation.Through way) {
            for (RelationId step : way.path().subList(0, way.path().size() - 1)) {
                reached = ChildLink.related(reached, relation(reached, step).target());
            }
        }
        return ChildLink.related(reached, declared.target());
    }

    private static Relation relation(ModelDefinition<?> model, RelationId relation) {
        return model.model().relations().get(model.model().position(relation));
    }

    private FieldTerm.Hop hop() {
        return new FieldTerm.Hop(relation, false);
    }
}
