package dev.weir.driver.r2dbc;

import dev.weir.core.driver.TransactionSettings;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs several statements so that all of them take effect or none: in a transaction, or in a part of the open one. */
record Atomicity(R2dbcSession session) {
    private static final String SAVEPOINT = "weir_all";

    <T> Flux<T> allOrNone(Flux<T> statements) {
        return Flux.defer(() -> session.isInTransaction()
                ? endingIn(
                        session.savepoint(SAVEPOINT),
                        statements,
                        session.releaseSavepoint(SAVEPOINT),
                        session.rollbackToSavepoint(SAVEPOINT))
                : endingIn(
                        session.begin(TransactionSettings.DEFAULT), statements, session.commit(), session.rollback()));
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
