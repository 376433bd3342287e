package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.Arguments;
import dev.weir.query.UpdateState.FieldChange;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Which rows an update changes, and what it gives.
 *
 * @param <M> the model
 * @param <T> what running the update gives
 */
sealed interface UpdateTarget<M, T> {

    Bound<Update> update(List<FieldChange> changes);

    Mono<T> write(StatementRunner statements, List<FieldChange> changes, Atomicity atomicity);

    /** Adds to what the update gave what is read once it has taken effect. */
    Mono<T> complete(StatementRunner statements, T written);

    /** All rows of a query; gives their number. */
    record OfQuery<M>(QueryState<M> query) implements UpdateTarget<M, Long> {
        @Override
        public Bound<Update> update(List<FieldChange> changes) {
            return UpdateState.update(query.model(), query.selection(), changes, false, query.scan());
        }

        @Override
        public Mono<Long> write(StatementRunner statements, List<FieldChange> changes, Atomicity atomicity) {
            Bound<Update> update = update(changes);
            return statements.change(update.shape(), update.arguments(), atomicity);
        }

        @Override
        public Mono<Long> complete(StatementRunner statements, Long written) {
            return Mono.just(written);
        }
    }

    /** The row of one instance; gives the instance as it is afterwards, and fails if there is no such row. */
    record OfInstance<M>(ModelDefinition<M> model, M instance) implements UpdateTarget<M, M> {
        @Override
        public Bound<Update> update(List<FieldChange> changes) {
            Bound<Selection> self = new Bound<>(model.rowByKey(), model.key(instance));
            return UpdateState.update(model, self, changes, true, false);
        }

        @Override
        public Mono<M> write(StatementRunner statements, List<FieldChange> changes, Atomicity atomicity) {
            Bound<Update> update = update(changes);
            if (update.shape().returning().isEmpty()) {
                return statements
                        .change(update.shape(), update.arguments(), atomicity)
                        .map(rows -> {
                            if (rows == 0) {
                                throw gone();
                            }
                            return changed(statements, changes, Arguments.NONE);
                        });
            }
            return statements
                    .changeReturning(update.shape(), update.arguments())
                    .singleOrEmpty()
                    .map(values -> changed(statements, changes, values))
                    .switchIfEmpty(Mono.error(this::gone));
        }

        @Override
        public Mono<M> complete(StatementRunner statements, M written) {
            return model.model().eager().isEmpty()
                    ? Mono.just(written)
                    : EagerRelations.into(statements, model, List.of(written)).map(completed -> completed.get(0));
        }

        private RecordNotFoundException gone() {
            return new RecordNotFoundException(
                    model.model().id().simpleName(), "with the key of the given instance; it was deleted");
        }

        /** Returns the instance with the changed fields, of which the computed ones have the given values. */
        private M changed(StatementRunner statements, List<FieldChange> changes, Arguments computed) {
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
            return withHandles(model.read(new ArgumentsRow(statements.kept(model, row.build()))), changes);
        }

        /** Carries the handles over, save those whose link has changed. */
        private M withHandles(M changed, List<FieldChange> changes) {
            List<Relation> relations = model.model().relations();
            if (relations.isEmpty()) {
                return changed;
            }
            Handles handles = new Handles(relations.size());
            for (int i = 0; i < relations.size(); i++) {
                if (!(relations.get(i) instanceof Relation.BelongsTo link && isChanged(link, changes))) {
                    handles.set(i, model.handle(instance, i));
                }
            }
            return model.with(changed, handles);
        }

        private boolean isChanged(Relation.BelongsTo link, List<FieldChange> changes) {
            return changes.stream()
                    .map(change -> model.model().fields().get(change.field()).id())
                    .anyMatch(link.key()::contains);
        }
    }
}
