package dev.weir.exec.session;

import dev.weir.core.driver.Session;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.planner.plan.Program;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the writes of one unit run, one after the other. Whoever opens the unit undoes all of it if one of them fails, so
 * none needs to be undone by itself. Used by one run.
 *
 * @param allowed checks that a program may run here
 */
record UnitScope(Session session, Consumer<Program> allowed) implements Scope {
    @Override
    public <T> Flux<T> read(Program program, Function<Session, Flux<T>> run) {
        return Flux.error(() -> reads(program));
    }

    @Override
    public <T> Mono<T> readOne(Program program, Function<Session, Mono<T>> run) {
        return Mono.error(() -> reads(program));
    }

    private static InvalidStatementException reads(Program program) {
        return new InvalidStatementException(List.of(new Finding(
                "query of " + program.statement().model().simpleName(),
                "reads in a batch, which has no results before its end",
                "read before the batch")));
    }

    @Override
    public <T> Mono<T> write(Program program, boolean atomic, Function<Session, Mono<T>> run) {
        return Mono.defer(() -> {
            allowed.accept(program);
            return run.apply(session);
        });
    }

    @Override
    public <T> Mono<T> together(Function<Scope, Mono<T>> writes) {
        return Mono.defer(() -> writes.apply(this));
    }
}
