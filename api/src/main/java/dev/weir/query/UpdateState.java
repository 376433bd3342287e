package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the builder of an update has gathered. Immutable; each method returns a changed copy. In which order fields are set
 * does not matter, except for a field that is set from itself.
 *
 * @param <M> the model
 * @param <T> what running the update gives
 */
public final class UpdateState<M, T> implements Batchable<T> {
    private final UpdateTarget<M, T> target;
    private final List<FieldChange> changes;
    private final RelationChanges<M> relations;
    private final Atomicity atomicity;

    private UpdateState(
            UpdateTarget<M, T> target, List<FieldChange> changes, RelationChanges<M> relations, Atomicity atomicity) {
        this.target = target;
        this.changes = changes;
        this.relations = relations;
        this.atomicity = atomicity;
    }

    /** Returns the update of one instance, which gives the instance as it is afterwards. */
    public static <M> UpdateState<M, M> ofInstance(ModelDefinition<M> model, M instance) {
        return new UpdateState<>(
                new UpdateTarget.OfInstance<>(model, instance),
                List.of(),
                RelationChanges.none(model),
                Atomicity.ATOMIC);
    }

    /** Returns the update of all instances of a query, which gives their number. */
    public static <M> UpdateState<M, Long> ofQuery(QueryState<M> query) {
        return new UpdateState<>(
                new UpdateTarget.OfQuery<>(query), List.of(), RelationChanges.none(query.model()), Atomicity.ATOMIC);
    }

    /** Sets a field to a value. */
    public UpdateState<M, T> set(StoredField<?> field, ArgumentChain value) {
        return with(new FieldChange(field.position(), field.type().placeholder(), value, false));
    }

    /**
     * Sets a number from its current value: the one in the database or, if this update has set it before, that one.
     */
    public <N extends Number> UpdateState<M, T> compute(
            StoredField<N> field, Function<? super NumberExpression<M, N>, ? extends Expression<M, N>> change) {
        ComputedNumber<M, N> current = changes.stream()
                .filter(known -> known.field() == field.position())
                .findFirst()
                .map(known -> new ComputedNumber<M, N>(known.value(), known.arguments(), field.type()))
                .orElseGet(() -> new ComputedNumber<>(field.own(), ArgumentChain.none(), field.type()));
        Expression<M, N> changed = change.apply(current);
        return with(new FieldChange(field.position(), changed.expr(), changed.arguments(), true));
    }

    /** Lets instances belong to nobody through a belongs-to: sets the fields to NULL that no other link needs. */
    public UpdateState<M, T> clear(RelationId relation) {
        ModelDefinition<M> model = relations.model();
        UpdateState<M, T> cleared = this;
        for (FieldChange change : ChildLink.unlinking(model, ChildLink.heldBy(model, relation))) {
            cleared = cleared.with(change);
        }
        return cleared;
    }

    /** Lets the instance belong to a new one, which is created first. An update of a query is about its only instance then. */
    public UpdateState<M, T> parent(RelationId relation, CreateState<?> created) {
        return new UpdateState<>(target, changes, relations.target(relation, created), atomicity);
    }

    /** Changes what belongs to the instance. An update of a query is about its only instance then. */
    public UpdateState<M, T> children(RelationId relation, LinkChanges<?> changed) {
        return new UpdateState<>(target, changes, relations.children(relation, changed), atomicity);
    }

    /** Runs it without the promise that all instances are changed or none. */
    public UpdateState<M, T> nonAtomic() {
        return new UpdateState<>(target, changes, relations, Atomicity.NON_ATOMIC);
    }

    /** Runs the update. */
    public Mono<T> exec(Executor executor) {
        StatementRunner statements = executor.statements();
        return run(statements).flatMap(written -> complete(statements, written));
    }

    @Override
    public Mono<T> run(StatementRunner statements) {
        return relations.isEmpty()
                ? target.write(statements, changes, atomicity)
                : target.write(statements, changes, relations, atomicity);
    }

    @Override
    public Mono<T> complete(StatementRunner statements, T written) {
        return target.complete(statements, relations, written);
    }

    /** Gives the plans of the statements that change what is there as text, without running them. */
    public Mono<String> explain(Executor executor) {
        if (relations.isEmpty()) {
            return executor.statements().explain(target.update(changes).shape());
        }
        return Flux.defer(() -> Flux.fromIterable(target.statements(relations)))
                .concatWith(
                        changes.isEmpty()
                                ? Flux.empty()
                                : Flux.just(target.update(changes).shape()))
                .concatMap(executor.statements()::explain, 1)
                .reduce((first, second) -> first + "\n" + second)
                .defaultIfEmpty("");
    }

    private UpdateState<M, T> with(FieldChange change) {
        if (changes.isEmpty()) {
            return new UpdateState<>(target, List.of(change), relations, atomicity);
        }
        List<FieldChange> next = new ArrayList<>(changes.size() + 1);
        boolean placed = false;
        for (FieldChange known : changes) {
            if (!placed && known.field() >= change.field()) {
                next.add(change);
                placed = true;
            }
            if (known.field() != change.field()) {
                next.add(known);
            }
        }
        if (!placed) {
            next.add(change);
        }
        return new UpdateState<>(target, List.copyOf(next), relations, atomicity);
    }

    /**
     * One field that is set.
     *
     * @param computed whether the database computes the value, so that it is not known beforehand
     */
    record FieldChange(int field, Expr<FieldTerm> value, ArgumentChain arguments, boolean computed) {}

    /** Returns the statement that changes the fields of a selection. */
    static Bound<Update> update(
            ModelDefinition<?> model,
            Bound<Selection> selection,
            List<FieldChange> changes,
            boolean returning,
            boolean scan) {
        List<Field> fields = model.model().fields();
        ArgumentChain arguments = selection.arguments();
        List<Assignment> assignments = new ArrayList<>(changes.size());
        List<FieldId> answered = new ArrayList<>();
        for (FieldChange change : changes) {
            FieldId field = fields.get(change.field()).id();
            arguments = arguments.then(change.arguments());
            assignments.add(new Assignment(field, change.value()));
            if (returning && change.computed()) {
                answered.add(field);
            }
        }
        return new Bound<>(new Update(model.model().id(), selection.shape(), assignments, answered, scan), arguments);
    }
}
