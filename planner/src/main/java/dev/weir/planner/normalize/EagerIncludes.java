package dev.weir.planner.normalize;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The includes that nobody writes: those of eager relations, and of the eager relations of what these lead to. Passes over
 * what the schema does not have; that is told later.
 */
record EagerIncludes(AppSchema schema) {

    /** Returns includes of relations of a model, with those of its eager relations that are not among them, joined if these are. */
    List<Include> complete(ModelId model, List<Include> includes) {
        return complete(
                model, includes, !includes.isEmpty() && includes.stream().allMatch(Include::joined));
    }

    /**
     * Returns includes of relations of a model, with those of its eager relations that are not among them.
     *
     * @param joined whether those are to be joined
     */
    List<Include> complete(ModelId model, List<Include> includes, boolean joined) {
        List<RelationId> eager = schema.contains(model) ? schema.model(model).eager() : List.of();
        if (eager.isEmpty()) {
            return includes;
        }
        List<Include> complete = new ArrayList<>(includes);
        for (RelationId relation : eager) {
            if (complete.stream().noneMatch(include -> include.relation().equals(relation))) {
                List<Include> nested = target(relation)
                        .map(target -> complete(target, List.of(), joined))
                        .orElse(List.of());
                complete.add(new Include(relation, Selection.all(), nested, joined));
            }
        }
        return complete;
    }

    /** Returns which related rows are loaded where an include asks for some: all of them, in its order, if it is eager. */
    Selection selection(RelationId relation, Selection asked) {
        return isEager(relation) ? new Selection(Expr.alwaysTrue(), asked.sort(), Limit.none()) : asked;
    }

    /** Returns the model whose instances a relation leads to, if the schema has it. */
    Optional<ModelId> target(RelationId relation) {
        return model(relation)
                .flatMap(model -> model.relation(relation.name()))
                .filter(found ->
                        !(found instanceof Relation.Through way && way.value().isPresent()))
                .map(Relation::target);
    }

    private boolean isEager(RelationId relation) {
        return model(relation).filter(model -> model.eager().contains(relation)).isPresent();
    }

    private Optional<Model> model(RelationId relation) {
        return schema.contains(relation.model()) ? Optional.of(schema.model(relation.model())) : Optional.empty();
    }
}
