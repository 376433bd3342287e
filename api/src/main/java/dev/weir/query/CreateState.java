package dev.weir.query;

import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.value.ArgumentChain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What the builder of a create has gathered. Immutable; each method returns a changed copy that shares what it was made
 * from.
 *
 * @param <M> the model
 */
public final class CreateState<M> {
    private final ModelDefinition<M> model;
    private final @Nullable Entry last;

    private CreateState(ModelDefinition<M> model, @Nullable Entry last) {
        this.model = model;
        this.last = last;
    }

    /** Returns the state in which nothing has been given. */
    public static <M> CreateState<M> of(ModelDefinition<M> model) {
        return new CreateState<>(model, null);
    }

    /** Gives a field its value, in place of one given before. */
    public CreateState<M> set(StoredField<?> field, ArgumentChain value) {
        return new CreateState<>(model, new Value(last, field.position(), value));
    }

    /** Gives the instance that the new one belongs to, which is created first. */
    public CreateState<M> parent(RelationId relation, CreateState<?> created) {
        return new CreateState<>(model, new Parent(last, relation, created));
    }

    /** Adds an instance that belongs to the new one, which is created afterwards. */
    public CreateState<M> child(RelationId relation, CreateState<?> created) {
        return new CreateState<>(model, new Child(last, relation, created));
    }

    /** Creates the instance and gives it as it is in the database. */
    public Mono<M> exec(Executor executor) {
        return executor.statements()
                .create(model, keys -> Drafts.of(List.of(this), keys))
                .single();
    }

    ModelDefinition<M> model() {
        return model;
    }

    @Nullable Entry last() {
        return last;
    }

    /** One thing that was given, and what was given before it. */
    sealed interface Entry {
        @Nullable Entry previous();
    }

    record Value(@Nullable Entry previous, int field, ArgumentChain value) implements Entry {}

    record Parent(@Nullable Entry previous, RelationId relation, CreateState<?> created) implements Entry {}

    record Child(@Nullable Entry previous, RelationId relation, CreateState<?> created) implements Entry {}
}
