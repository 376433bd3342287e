package dev.weir.exec.session;

import dev.weir.core.driver.Session;
import dev.weir.planner.plan.Program;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where programs run: in a session of their own, or in that of a transaction. */
public interface Scope {

    /** Runs a program that reads, in a session that stays open until the run has ended. */
    <T> Flux<T> read(Program program, Function<Session, Flux<T>> run);

    /** Like {@link #read}, for a run that gives one value at the most. */
    <T> Mono<T> readOne(Program program, Function<Session, Mono<T>> run);

    /**
     * Runs a program that writes. All of its operations take effect or none.
     *
     * @param atomic whether it has several operations, so that this needs to be seen to
     */
    <T> Mono<T> write(Program program, boolean atomic, Function<Session, Mono<T>> run);

    /**
     * Runs statements, one after the other, so that all writes among them take effect or none.
     *
     * @param statements is given where they run
     */
    <T> Mono<T> together(Function<Scope, Mono<T>> statements);

    /**
     * Runs programs that read, one after the other, in one session, in a read-only transaction if the database has one.
     *
     * @param statements is given where they run
     */
    <T> Mono<T> readTogether(Function<Scope, Mono<T>> statements);
}
