package dev.weir.query;

import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.core.stmt.Delete;
import reactor.core.publisher.Mono;

/**
 * The deletion of one instance, with what belongs to it: rows whose link is required are deleted too, others lose the
 * link. Immutable.
 *
 * @param <M> the model
 */
public final class InstanceDelete<M> {
    private final ModelDefinition<M> model;
    private final M instance;

    /** Creates the deletion of the row that has the key of {@code instance}. */
    public InstanceDelete(ModelDefinition<M> model, M instance) {
        this.model = model;
        this.instance = instance;
    }

    /** Deletes the instance. Completes also if it was deleted before. */
    public Mono<Void> exec(Executor executor) {
        return executor.statements().change(delete(), model.key(instance)).then();
    }

    /** Gives the plan of the delete as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return executor.statements().explain(delete());
    }

    private Delete delete() {
        return new Delete(model.model().id(), model.rowByKey());
    }
}
