package dev.weir.exec.step;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyReader;
import dev.weir.exec.decode.RowArguments;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link dev.weir.planner.plan.Program#reads}: the keys are read, one read after the other, in the session of the
 * action. They are held in memory, all at once.
 */
record KeyReads(List<KeyRead> reads) {
    KeyReads {
        reads = List.copyOf(reads);
    }

    static KeyReads compile(List<Operation.OnRows> reads, Preparation preparation) {
        return new KeyReads(reads.stream()
                .map(read -> new KeyRead(preparation.prepare(read), new RowArguments(read.results())))
                .toList());
    }

    /** Gives the arguments with the keys of each read after them. */
    Mono<Arguments> run(Session session, Arguments arguments) {
        Mono<Arguments> known = Mono.just(arguments);
        for (KeyRead read : reads) {
            known = known.flatMap(values -> read.keys(session, values).map(values::with));
        }
        return known;
    }

    /** One read. A row with a NULL is no key. */
    record KeyRead(PreparedOperation operation, RowArguments reader) {
        private Mono<List<Object>> keys(Session session, Arguments arguments) {
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
