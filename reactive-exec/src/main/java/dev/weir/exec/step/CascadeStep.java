package dev.weir.exec.step;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyReader;
import dev.weir.planner.plan.Action;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link Action.Cascade}: the keys are read, all of them, what must not be there is looked for, and then the changes
 * run in order, both for as many keys at a time as the database takes. The keys of all rows that the cascade begins with are
 * held in memory.
 */
final class CascadeStep implements Pipeline<Long> {
    private final Optional<PreparedOperation> keys;
    private final KeyReader keyReader;
    private final List<Restricted> restrictions;
    private final List<PreparedOperation> dependents;
    private final PreparedOperation last;
    private final Action.Cascade.Counted counted;
    private final int keysPerSet;

    private CascadeStep(Action.Cascade action, Preparation preparation) {
        this.keys = action.keys().map(preparation::prepare);
        this.keyReader = new KeyReader(action.keys().map(run -> run.results()).orElse(List.of()));
        this.restrictions = action.restrictions().stream()
                .map(one -> new Restricted(one.table().name(), preparation.prepare(one.dependents())))
                .toList();
        this.dependents = action.dependents().stream().map(preparation::prepare).toList();
        this.last = preparation.prepare(action.last());
        this.counted = action.counted();
        this.keysPerSet = preparation.keysPerSet();
    }

    static CascadeStep compile(Action.Cascade action, Preparation preparation) {
        return new CascadeStep(action, preparation);
    }

    @Override
    public Flux<Long> run(Session session, Arguments arguments) {
        if (keys.isEmpty()) {
            return changes(session, List.of(arguments)).flux();
        }
        return session.execute(keys.get(), arguments, keyReader)
                .checkpoint(keys.get().text())
                .collectList()
                .flatMapMany(found -> changes(session, arguments, found));
    }

    private Mono<Long> changes(Session session, Arguments arguments, List<Object> found) {
        Mono<Long> changed = changes(
                session,
                Chunks.of(found, keysPerSet).stream()
                        .map(chunk -> arguments.with(chunk))
                        .toList());
        return switch (counted) {
            case ROWS -> changed;
            case KEYS -> changed.thenReturn((long) found.size());
        };
    }

    /** Changes all of the set, in parts, if nothing holds on to any part. */
    private Mono<Long> changes(Session session, List<Arguments> parts) {
        return Flux.fromIterable(parts)
                .concatMap(part -> check(session, part), 1)
                .thenMany(Flux.fromIterable(parts))
                .concatMap(part -> change(session, part), 1)
                .reduce(0L, Long::sum);
    }

    private Mono<Void> check(Session session, Arguments arguments) {
        return Flux.fromIterable(restrictions)
                .concatMap(restriction -> restriction.check(session, arguments), 1)
                .then();
    }

    private Mono<Long> change(Session session, Arguments arguments) {
        return Flux.fromIterable(dependents)
                .concatMap(change -> number(session, change, arguments), 1)
                .then(Mono.defer(() -> number(session, last, arguments).single()));
    }

    private static Flux<Long> number(Session session, PreparedOperation operation, Arguments arguments) {
        return session.execute(operation, arguments, row -> row.int64(0)).checkpoint(operation.text());
    }

    /** Rows that are not to be there. */
    private record Restricted(String table, PreparedOperation dependents) {

        Mono<Void> check(Session session, Arguments arguments) {
            return number(session, dependents, arguments)
                    .count()
                    .flatMap(found -> found == 0
                            ? Mono.empty()
                            : Mono.error(() -> new ForeignKeyViolationException(table, null)));
        }
    }
}
