package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.stmt.Delete;
import reactor.core.publisher.Mono;

/**
 * The deletion of one instance, with what belongs to it: rows whose link is required are deleted too, others lose the
 * link. Immutable.
 *
 * @param <M> the model
 */
public final class InstanceDelete<M> implements Batchable<Long> {
    private final ModelDefinition<M> model;
    private final M instance;
    private final Atomicity atomicity;

    /** Creates the deletion of the row that has the key of {@code instance}. */
    public InstanceDelete(ModelDefinition<M> model, M instance) {
        this(model, instance, Atomicity.ATOMIC);
    }

    private InstanceDelete(ModelDefinition<M> model, M instance, Atomicity atomicity) {
        this.model = model;
        this.instance = instance;
        this.atomicity = atomicity;
    }

    /**
     * Returns this deletion without the promise that what belongs to the instance is deleted with it, or nothing is: a failure
     * leaves what was done before it, what belongs to others first.
     */
    public InstanceDelete<M> nonAtomic() {
        return new InstanceDelete<>(model, instance, Atomicity.NON_ATOMIC);
    }

    /** Deletes the instance. Completes also if it was deleted before. */
    public Mono<Void> exec(Executor executor) {
        return run(executor.statements()).then();
    }

    /** Deletes the instance and gives how many were deleted: none if it was deleted before. */
    @Override
    public Mono<Long> run(StatementRunner statements) {
        return statements.change(delete(), model.key(instance), atomicity);
    }

    /** Gives the plan of the delete as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return executor.statements().explain(delete());
    }

    private Delete delete() {
        return new Delete(model.model().id(), model.rowByKey());
    }
}
