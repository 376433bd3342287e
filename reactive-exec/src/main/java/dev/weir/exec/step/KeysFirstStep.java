package dev.weir.exec.step;

import dev.weir.SelectedReader;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * An action with the {@link KeyReads} before it, whose keys it runs with.
 *
 * @param <T> what the action gives
 */
final class KeysFirstStep<T> implements Pipeline<T> {
    private final KeyReads reads;
    private final Pipeline<T> action;

    private KeysFirstStep(KeyReads reads, Pipeline<T> action) {
        this.reads = reads;
        this.action = action;
    }

    /** Returns the action with reads before it; the action itself if there are none. */
    static <T> Pipeline<T> before(Pipeline<T> action, List<Operation.OnRows> reads, Preparation preparation) {
        return reads.isEmpty() ? action : new KeysFirstStep<>(KeyReads.compile(reads, preparation), action);
    }

    /** Returns the same for an action that is told later what to make of its values. */
    static <M> SelectPipeline<M> before(
            SelectPipeline<M> action, List<Operation.OnRows> reads, Preparation preparation) {
        if (reads.isEmpty()) {
            return action;
        }
        KeyReads before = KeyReads.compile(reads, preparation);
        return new SelectPipeline<>() {
            @Override
            public <T> Pipeline<T> giving(SelectedReader<M, T> reader) {
                return new KeysFirstStep<>(before, action.giving(reader));
            }
        };
    }

    @Override
    public Flux<T> run(Session session, Arguments arguments) {
        return reads.run(session, arguments).flatMapMany(known -> action.run(session, known));
    }
}
