package dev.weir.exec.step;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyReader;
import dev.weir.exec.decode.RowArguments;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link dev.weir.planner.plan.Program#reads}: the keys are read, one read after the other, in the session of the
 * action, which then runs with them. They are held in memory, all at once.
 *
 * @param <T> what the action gives
 */
final class KeysFirstStep<T> implements Pipeline<T> {
    private final List<KeyRead> reads;
    private final Pipeline<T> action;

    private KeysFirstStep(List<KeyRead> reads, Pipeline<T> action) {
        this.reads = reads;
        this.action = action;
    }

    /** Returns the action with reads before it; the action itself if there are none. */
    static <T> Pipeline<T> before(Pipeline<T> action, List<Operation.OnRows> reads, Preparation preparation) {
        return reads.isEmpty()
                ? action
                : new KeysFirstStep<>(
                        reads.stream()
                                .map(read -> new KeyRead(preparation.prepare(read), new RowArguments(read.results())))
                                .toList(),
                        action);
    }

    @Override
    public Flux<T> run(Session session, Arguments arguments) {
        Mono<Arguments> known = Mono.just(arguments);
        for (KeyRead read : reads) {
            known = known.flatMap(values -> read.keys(session, values).map(values::with));
        }
        return known.flatMapMany(values -> action.run(session, values));
    }

    /** One read. A row with a NULL is no key. */
    private record KeyRead(PreparedOperation operation, RowArguments reader) {
        Mono<List<Object>> keys(Session session, Arguments arguments) {
            return session.execute(operation, arguments, reader)
                    .collect(KeyList::new, KeyRead::add)
                    .map(KeyList::keys)
                    .checkpoint(operation.text());
        }

        private static void add(KeyList keys, Arguments row) {
            Object key = KeyReader.key(row);
            if (key != null) {
                keys.add(key);
            }
        }
    }
}
