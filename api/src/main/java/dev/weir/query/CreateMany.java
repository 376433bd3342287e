package dev.weir.query;

import dev.weir.Executor;
import dev.weir.ModelDefinition;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * The creation of several instances at once, in as few statements as the database allows; all are created or none.
 * Immutable.
 *
 * @param <M> the model
 */
public final class CreateMany<M> {
    private final ModelDefinition<M> model;
    private final List<CreateState<M>> creates;

    /** Creates it from builders' states, in the order in which the instances are to be given. */
    public CreateMany(ModelDefinition<M> model, List<CreateState<M>> creates) {
        this.model = model;
        this.creates = List.copyOf(creates);
    }

    /** Creates the instances and gives them as they are in the database, in order. With none, nothing is sent. */
    public Flux<M> exec(Executor executor) {
        return executor.statements().create(model, keys -> Drafts.of(creates, keys));
    }
}
