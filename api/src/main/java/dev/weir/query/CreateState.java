package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.value.ArgumentChain;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What the builder of a create has gathered. Immutable; each method returns a changed copy that shares what it was made
 * from.
 *
 * @param <M> the model
 */
public final class CreateState<M> implements Batchable<M> {
    private final ModelDefinition<M> model;
    private final @Nullable Entry last;
    private final boolean links;
    private final boolean fills;
    private final Atomicity atomicity;
    private final boolean eager;

    private CreateState(
            ModelDefinition<M> model,
            @Nullable Entry last,
            boolean links,
            boolean fills,
            Atomicity atomicity,
            boolean eager) {
        this.model = model;
        this.last = last;
        this.links = links;
        this.fills = fills;
        this.atomicity = atomicity;
        this.eager = eager;
    }

    /** Returns the state in which nothing has been given. */
    public static <M> CreateState<M> of(ModelDefinition<M> model) {
        return new CreateState<>(
                model,
                null,
                false,
                false,
                Atomicity.ATOMIC,
                !model.model().eager().isEmpty());
    }

    /** Gives a field its value, in place of one given before. */
    public CreateState<M> set(StoredField<?> field, ArgumentChain value) {
        return with(new Value(last, field.position(), value));
    }

    /** Gives fields their values, in place of those given before. */
    CreateState<M> with(List<UpdateState.FieldChange> values) {
        CreateState<M> changed = this;
        for (UpdateState.FieldChange value : values) {
            changed = changed.with(new Value(changed.last, value.field(), value.arguments()));
        }
        return changed;
    }

    /** Gives the instance that the new one belongs to, which is created first. */
    public CreateState<M> parent(RelationId relation, CreateState<?> created) {
        return with(new Parent(last, relation, created), created);
    }

    /** Adds an instance that belongs to the new one, which is created afterwards. */
    public CreateState<M> child(RelationId relation, CreateState<?> created) {
        return with(new Child(last, relation, created), created);
    }

    /**
     * Adds instances that belong to the new one, which are created afterwards.
     *
     * @param state returns what the builder of one of them has gathered
     */
    public <S> CreateState<M> children(
            RelationId relation, List<? extends S> created, Function<? super S, ? extends CreateState<?>> state) {
        CreateState<M> changed = mentioning(relation, created);
        for (S one : created) {
            changed = changed.child(relation, state.apply(one));
        }
        return changed;
    }

    /** Adds instances that are there and belong to the new one from then on. */
    public CreateState<M> existing(RelationId relation, List<?> instances) {
        CreateState<M> changed = mentioning(relation, instances);
        for (Object instance : instances) {
            Entry entry = new Existing(changed.last, relation, instance);
            changed = new CreateState<>(model, entry, true, true, atomicity, changed.eager);
        }
        return changed;
    }

    /** Returns this state, which knows that nothing was given if that is so: the handle then is loaded and empty. */
    private CreateState<M> mentioning(RelationId relation, List<?> instances) {
        return instances.isEmpty()
                ? new CreateState<>(model, new NoChild(last, relation), links, true, atomicity, eager)
                : this;
    }

    private CreateState<M> with(Value added) {
        return new CreateState<>(model, added, links, fills, atomicity, eager);
    }

    private CreateState<M> with(Entry added, CreateState<?> created) {
        return new CreateState<>(
                model, added, links || created.links, fills || created.fills, atomicity, eager || created.eager);
    }

    /** Creates it without the promise that it is created with all that is created with it, or nothing is. */
    public CreateState<M> nonAtomic() {
        return new CreateState<>(model, last, links, fills, Atomicity.NON_ATOMIC, eager);
    }

    /** Creates the instance and gives it as it is in the database. */
    public Mono<M> exec(Executor executor) {
        StatementRunner statements = executor.statements();
        return eager ? run(statements).flatMap(created -> complete(statements, created)) : run(statements);
    }

    @Override
    public Mono<M> run(StatementRunner statements) {
        return Creates.run(statements, model, List.of(this), atomicity).single();
    }

    @Override
    public Mono<M> complete(StatementRunner statements, M written) {
        return eager
                ? EagerRelations.intoCreated(statements, model, List.of(written))
                        .map(completed -> completed.get(0))
                : Mono.just(written);
    }

    /** Returns whether a model of what is created has eager relations. */
    boolean isEager() {
        return eager;
    }

    ModelDefinition<M> model() {
        return model;
    }

    @Nullable Entry last() {
        return last;
    }

    /** Returns whether an instance that is there is linked to what is created, at whatever depth. */
    boolean links() {
        return links;
    }

    /** Returns whether a handle holds, at whatever depth, what the create itself does not give. */
    boolean fills() {
        return fills;
    }

    /** One thing that was given, and what was given before it. */
    sealed interface Entry {
        @Nullable Entry previous();
    }

    record Value(@Nullable Entry previous, int field, ArgumentChain value) implements Entry {}

    record Parent(@Nullable Entry previous, RelationId relation, CreateState<?> created) implements Entry {}

    /** An instance that belongs to the new one. */
    sealed interface OfChild extends Entry {
        RelationId relation();
    }

    record Child(@Nullable Entry previous, RelationId relation, CreateState<?> created) implements OfChild {}

    record Existing(@Nullable Entry previous, RelationId relation, Object instance) implements OfChild {}

    /** That no instance was given, and none is there. */
    record NoChild(@Nullable Entry previous, RelationId relation) implements OfChild {}
}
