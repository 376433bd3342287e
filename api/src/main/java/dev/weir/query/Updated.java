package dev.weir.query;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.value.Arguments;
import dev.weir.query.UpdateState.FieldChange;
import java.util.List;

/** An instance as an update leaves it. */
final class Updated {
    private Updated() {}

    /**
     * Returns an instance with fields changed. Its handles are carried over, save those whose link has changed.
     *
     * @param changes in the order of the fields
     * @param computed the values of the computed ones, in this order
     */
    static <M> M of(
            StatementRunner statements,
            ModelDefinition<M> model,
            M instance,
            List<FieldChange> changes,
            Arguments computed) {
        Model schema = model.model();
        Arguments.Builder row = new Arguments.Builder(schema.fields().size());
        int next = 0;
        int known = 0;
        for (int i = 0; i < schema.fields().size(); i++) {
            FieldChange change = next < changes.size() ? changes.get(next) : null;
            if (change == null || change.field() != i) {
                row.carried(model.carried(instance, i));
            } else if (change.computed()) {
                row.copy(computed, known++);
                next++;
            } else {
                change.arguments().appendTo(row);
                next++;
            }
        }
        return withHandles(model, instance, model.read(new ArgumentsRow(statements.kept(model, row.build()))), changes);
    }

    private static <M> M withHandles(ModelDefinition<M> model, M before, M changed, List<FieldChange> changes) {
        List<Relation> relations = model.model().relations();
        if (relations.isEmpty()) {
            return changed;
        }
        Handles handles = new Handles(relations.size());
        for (int i = 0; i < relations.size(); i++) {
            if (!(relations.get(i) instanceof Relation.BelongsTo link && isChanged(model, link, changes))) {
                handles.set(i, model.handle(before, i));
            }
        }
        return model.with(changed, handles);
    }

    private static boolean isChanged(ModelDefinition<?> model, Relation.BelongsTo link, List<FieldChange> changes) {
        return changes.stream()
                .map(change -> model.model().fields().get(change.field()).id())
                .anyMatch(link.key()::contains);
    }
}
