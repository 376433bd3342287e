package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.Write;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * What the builder of an update has gathered. Immutable; each method returns a changed copy. In which order fields are set
 * does not matter, except for a field that is set from itself.
 *
 * @param <M> the model
 * @param <T> what running the update gives
 */
public final class UpdateState<M, T> implements Write<T> {
    private final UpdateTarget<M, T> target;
    private final List<FieldChange> changes;
    private final Atomicity atomicity;

    private UpdateState(UpdateTarget<M, T> target, List<FieldChange> changes, Atomicity atomicity) {
        this.target = target;
        this.changes = changes;
        this.atomicity = atomicity;
    }

    /** Returns the update of one instance, which gives the instance as it is afterwards. */
    public static <M> UpdateState<M, M> ofInstance(ModelDefinition<M> model, M instance) {
        return new UpdateState<>(new UpdateTarget.OfInstance<>(model, instance), List.of(), Atomicity.ATOMIC);
    }

    /** Returns the update of all instances of a query, which gives their number. */
    public static <M> UpdateState<M, Long> ofQuery(QueryState<M> query) {
        return new UpdateState<>(new UpdateTarget.OfQuery<>(query), List.of(), Atomicity.ATOMIC);
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

    /** Runs it without the promise that all instances are changed or none. */
    public UpdateState<M, T> nonAtomic() {
        return new UpdateState<>(target, changes, Atomicity.NON_ATOMIC);
    }

    /** Runs the update. */
    public Mono<T> exec(Executor executor) {
        StatementRunner statements = executor.statements();
        return write(statements).flatMap(written -> complete(statements, written));
    }

    @Override
    public Mono<T> write(StatementRunner statements) {
        return target.write(statements, changes, atomicity);
    }

    @Override
    public Mono<T> complete(StatementRunner statements, T written) {
        return target.complete(statements, written);
    }

    /** Gives the plan of the update as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return executor.statements().explain(target.update(changes).shape());
    }

    private UpdateState<M, T> with(FieldChange change) {
        if (changes.isEmpty()) {
            return new UpdateState<>(target, List.of(change), atomicity);
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
        return new UpdateState<>(target, List.copyOf(next), atomicity);
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
