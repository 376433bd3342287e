package dev.weir.driver.r2dbc;

import dev.weir.core.driver.TransactionSettings;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs several statements so that all of them take effect or none: in a transaction, or in a part of the open one. */
record Atomicity(R2dbcSession session) {
    private static final String SAVEPOINT = "weir_all";

    <T> Flux<T> allOrNone(Flux<T> statements) {
        return Flux.defer(() -> session.isInTransaction() ? inPart(statements) : inTransaction(statements));
    }

    private <T> Flux<T> inTransaction(Flux<T> statements) {
        Mono<Void> undo = Mono.defer(() -> session.isInTransaction() ? session.rollback() : Mono.empty());
        return endingIn(session.begin(TransactionSettings.DEFAULT), statements, session.commit(), undo);
    }

    /**
     * What is cancelled before it is known to be marked has run nothing, and to roll back to a mark that is not there would
     * spoil the transaction around it.
     */
    private <T> Flux<T> inPart(Flux<T> statements) {
        AtomicBoolean marked = new AtomicBoolean();
        Mono<Void> mark = session.savepoint(SAVEPOINT).doOnSuccess(done -> marked.set(true));
        Mono<Void> undo = Mono.defer(() -> marked.get() ? session.rollbackToSavepoint(SAVEPOINT) : Mono.empty());
        return endingIn(mark, statements, session.releaseSavepoint(SAVEPOINT), undo);
    }

    /** An error of keeping is told as it is; {@code usingWhen} would wrap it. */
    private static <T> Flux<T> endingIn(Mono<Void> begin, Flux<T> work, Mono<Void> keep, Mono<Void> undo) {
        AtomicReference<Throwable> lost = new AtomicReference<>();
        Mono<Void> undone = undo.onErrorComplete();
        return Flux.usingWhen(
                        Mono.just(true),
                        begun -> begin.thenMany(work),
                        begun -> keep.onErrorResume(error -> undone.then(Mono.error(error))
                                .doOnError(lost::set)
                                .then()),
                        (begun, error) -> undone,
                        begun -> undone)
                .onErrorMap(error -> lost.get() != null, error -> lost.get());
    }
}
