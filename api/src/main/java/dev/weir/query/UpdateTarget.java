package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.ModelDefinition;
import dev.weir.NPlusOne;
import dev.weir.StatementRunner;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.Arguments;
import dev.weir.query.UpdateState.FieldChange;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Which rows an update changes, and what it gives.
 *
 * @param <M> the model
 * @param <T> what running the update gives
 */
sealed interface UpdateTarget<M, T> {

    Bound<Update> update(List<FieldChange> changes);

    /** Changes fields. */
    Mono<T> write(StatementRunner statements, List<FieldChange> changes, Atomicity atomicity);

    /** Adds to what the update gave what is read once it has taken effect. */
    Mono<T> complete(StatementRunner statements, RelationChanges<M> relations, T written);

    /** Changes fields and what the row is linked to. */
    Mono<T> write(
            StatementRunner statements, List<FieldChange> changes, RelationChanges<M> relations, Atomicity atomicity);

    /** Returns the statements that change links, for their plans, as far as they are known beforehand. */
    List<Statement> statements(RelationChanges<M> relations);

    static RecordNotFoundException gone(ModelDefinition<?> model) {
        return new RecordNotFoundException(
                model.model().id().simpleName(), "with the key of the given instance; it was deleted");
    }

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
        public Mono<Long> complete(StatementRunner statements, RelationChanges<M> relations, Long written) {
            return Mono.just(written);
        }

        /** What is linked is linked to one: the query is to select no other, when it is read and when its fields change. */
        @Override
        public Mono<Long> write(
                StatementRunner statements,
                List<FieldChange> changes,
                RelationChanges<M> relations,
                Atomicity atomicity) {
            Bound<Query> only = query.queryForOnly();
            Function<StatementRunner, Mono<Long>> work = unit -> unit.fetchOne(
                            query.model(), only.shape(), only.arguments())
                    .contextWrite(NPlusOne::unwatched)
                    .flatMap(instance -> relations.run(
                            unit,
                            instance,
                            changes,
                            (same, all) -> new OfSelected<>(query, instance).write(same, all, relations, atomicity),
                            atomicity))
                    .map(changed -> 1L)
                    .defaultIfEmpty(0L);
            return (atomicity.isAtomic() ? statements.together(work) : work.apply(statements))
                    .onErrorResume(NotSelected.class, lost -> Mono.just(0L));
        }

        @Override
        public List<Statement> statements(RelationChanges<M> relations) {
            return relations.isEmpty()
                    ? List.of()
                    : List.of(query.queryForOnly().shape());
        }
    }

    /** An instance was selected by a query when it was read, and is not any more: what was done for it is undone. */
    final class NotSelected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSelected() {
            super("no longer selected", null, false, false);
        }
    }

    /** The row of one instance that a query has selected, as long as it does. */
    record OfSelected<M>(QueryState<M> query, M instance) {
        /** Changes fields; fails with {@link NotSelected} if another write came between. */
        Mono<M> write(
                StatementRunner statements,
                List<FieldChange> changes,
                RelationChanges<M> relations,
                Atomicity atomicity) {
            if (isKeyEnough() || changes.stream().anyMatch(change -> change.computed() && relations.repeat(change))) {
                return new OfInstance<>(query.model(), instance)
                        .write(statements, changes, atomicity)
                        .onErrorMap(RecordNotFoundException.class, gone -> new NotSelected());
            }
            Bound<Update> update = UpdateState.update(query.model(), selection(), changes, false, false);
            List<FieldChange> known =
                    changes.stream().filter(change -> !change.computed()).toList();
            return statements
                    .change(update.shape(), update.arguments(), atomicity)
                    .map(rows -> {
                        if (rows == 0) {
                            throw new NotSelected();
                        }
                        return Updated.of(statements, query.model(), instance, known, Arguments.NONE);
                    });
        }

        /** A condition on other rows would have to be read between the writes, which not every database can. */
        private boolean isKeyEnough() {
            Condition<M> condition = query.condition();
            return !condition.isOfFieldsAlone()
                    || condition.expr().equals(query.model().rowByKey().filter());
        }

        private Bound<Selection> selection() {
            Condition<M> condition = query.condition();
            return new Bound<>(
                    Selection.where(Expr.all(List.of(query.model().rowByKey().filter(), condition.expr()))),
                    query.model().key(instance).then(condition.arguments()));
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
                                throw gone(model);
                            }
                            return Updated.of(statements, model, instance, changes, Arguments.NONE);
                        });
            }
            return statements
                    .changeReturning(update.shape(), update.arguments())
                    .singleOrEmpty()
                    .map(values -> Updated.of(statements, model, instance, changes, values))
                    .switchIfEmpty(Mono.error(() -> gone(model)));
        }

        @Override
        public Mono<M> complete(StatementRunner statements, RelationChanges<M> relations, M written) {
            return relations.isEmpty() && model.model().eager().isEmpty()
                    ? Mono.just(written)
                    : EagerRelations.intoChanged(statements, model, written, relations.changed());
        }

        @Override
        public Mono<M> write(
                StatementRunner statements,
                List<FieldChange> changes,
                RelationChanges<M> relations,
                Atomicity atomicity) {
            return relations.inUnit(statements, changes, atomicity, unit -> relations
                    .present(unit, instance, changes)
                    .then(Mono.defer(() -> relations.run(
                            unit, instance, changes, (same, all) -> write(same, all, atomicity), atomicity))));
        }

        @Override
        public List<Statement> statements(RelationChanges<M> relations) {
            return relations.statements(instance);
        }
    }
}
