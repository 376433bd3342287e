package dev.weir.exec.step;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyReader;
import dev.weir.planner.plan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link Action.Cascade}: the keys are read, all of them, and then the changes run in order for as many keys at a
 * time as the database takes. The keys of all rows that the cascade begins with are held in memory.
 */
final class CascadeStep implements Pipeline<Long> {
    private final Optional<PreparedOperation> keys;
    private final KeyReader keyReader;
    private final List<PreparedOperation> dependents;
    private final PreparedOperation last;
    private final int keysPerSet;

    private CascadeStep(
            Optional<PreparedOperation> keys,
            KeyReader keyReader,
            List<PreparedOperation> dependents,
            PreparedOperation last,
            int keysPerSet) {
        this.keys = keys;
        this.keyReader = keyReader;
        this.dependents = dependents;
        this.last = last;
        this.keysPerSet = keysPerSet;
    }

    static CascadeStep compile(Action.Cascade action, Preparation preparation) {
        return new CascadeStep(
                action.keys().map(preparation::prepare),
                new KeyReader(action.keys().map(run -> run.results()).orElse(List.of())),
                action.dependents().stream().map(preparation::prepare).toList(),
                preparation.prepare(action.last()),
                preparation.keysPerSet());
    }

    @Override
    public Flux<Long> run(Session session, Arguments arguments) {
        if (keys.isEmpty()) {
            return changes(session, arguments).flux();
        }
        return session.execute(keys.get(), arguments, keyReader)
                .checkpoint(keys.get().text())
                .collectList()
                .flatMapMany(found -> Flux.fromIterable(chunks(found)))
                .concatMap(chunk -> changes(session, arguments.with(chunk)), 1)
                .reduce(0L, Long::sum)
                .flux();
    }

    private List<List<Object>> chunks(List<Object> found) {
        List<List<Object>> chunks = new ArrayList<>();
        for (int from = 0; from < found.size(); from += keysPerSet) {
            chunks.add(found.subList(from, Math.min(found.size(), from + keysPerSet)));
        }
        return chunks;
    }

    private Mono<Long> changes(Session session, Arguments arguments) {
        return Flux.fromIterable(dependents)
                .concatMap(change -> change(session, change, arguments), 1)
                .then(Mono.defer(() -> change(session, last, arguments).single()));
    }

    private static Flux<Long> change(Session session, PreparedOperation operation, Arguments arguments) {
        return session.execute(operation, arguments, row -> row.int64(0)).checkpoint(operation.text());
    }
}
