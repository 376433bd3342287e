package dev.weir.exec.session;

import dev.weir.core.driver.Session;
import reactor.core.publisher.Mono;

/**
 * A part of a transaction that can be undone by itself, and the turn in which it runs: the next write has its turn when
 * this part has been kept or undone, not before. Used by one run.
 */
final class Savepoint {
    private final Session session;
    private final TransactionScope around;
    private final String name;
    private final Turns.Turn turn;
    private volatile boolean marked;

    /**
     * Creates it; marks nothing yet.
     *
     * @param around the transaction that this is a part of
     */
    Savepoint(Session session, TransactionScope around, String name, Turns.Turn turn) {
        this.session = session;
        this.around = around;
        this.name = name;
        this.turn = turn;
    }

    /** Begins the part, unless the transaction has ended while this waited for its turn. */
    Mono<Void> mark() {
        return Mono.defer(() -> {
            around.requireOpen();
            return session.savepoint(name).doOnSuccess(done -> marked = true);
        });
    }

    /** Says that the part passes results on before it has ended. */
    void stream() {
        turn.stream();
    }

    /** Keeps what was done. What cannot be kept is undone, and the error is told. */
    Mono<Void> keep() {
        return keepAfter(Mono.empty());
    }

    /** Like {@link #keep()}, if {@code ready} completes. */
    Mono<Void> keepAfter(Mono<Void> ready) {
        turn.finish();
        return ready.then(Mono.defer(() -> session.releaseSavepoint(name)))
                .onErrorResume(error -> undone().then(Mono.error(error)))
                .doOnTerminate(turn::end);
    }

    /** Undoes what was done; never fails, since what led to it is what the caller is told. */
    Mono<Void> undo() {
        turn.finish();
        return undone().doOnTerminate(turn::end);
    }

    private Mono<Void> undone() {
        return marked
                ? session.rollbackToSavepoint(name).onErrorResume(error -> {
                    around.leaveInDoubt(error);
                    return Mono.empty();
                })
                : Mono.empty();
    }
}
