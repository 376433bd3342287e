package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The creation of several instances at once, in as few statements as the database allows; all are created or none.
 * Immutable.
 *
 * @param <M> the model
 */
public final class CreateMany<M> implements Batchable<List<M>> {
    private final ModelDefinition<M> model;
    private final List<CreateState<M>> creates;
    private final Atomicity atomicity;

    /** Creates it from builders' states, in the order in which the instances are to be given. */
    public CreateMany(ModelDefinition<M> model, List<CreateState<M>> creates) {
        this(model, creates, Atomicity.ATOMIC);
    }

    private CreateMany(ModelDefinition<M> model, List<CreateState<M>> creates, Atomicity atomicity) {
        this.model = model;
        this.creates = List.copyOf(creates);
        this.atomicity = atomicity;
    }

    /**
     * Returns this creation without the promise that all are created or none: a failure leaves the instances that were created
     * before it. So any number of them can be created where a database writes only so many as a whole, and for less where it
     * takes more for that.
     */
    public CreateMany<M> nonAtomic() {
        return new CreateMany<>(model, creates, Atomicity.NON_ATOMIC);
    }

    /** Creates the instances and gives them as they are in the database, in order. With none, nothing is sent. */
    public Flux<M> exec(Executor executor) {
        StatementRunner statements = executor.statements();
        return isEager()
                ? run(statements)
                        .flatMap(created -> complete(statements, created))
                        .flatMapIterable(completed -> completed)
                : exec(statements);
    }

    @Override
    public Mono<List<M>> complete(StatementRunner statements, List<M> written) {
        return isEager() ? EagerRelations.intoCreated(statements, model, written) : Mono.just(written);
    }

    private boolean isEager() {
        return creates.stream().anyMatch(CreateState::isEager);
    }

    @Override
    public Mono<List<M>> run(StatementRunner statements) {
        return exec(statements).collectList();
    }

    private Flux<M> exec(StatementRunner statements) {
        return Creates.run(statements, model, creates, atomicity);
    }
}
