package dev.weir.exec.session;

import dev.weir.core.driver.Session;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A part of a transaction that can be undone by itself, and the turn in which it runs: the next write has its turn when
 * this part has been kept or undone, not before. Used by one run.
 */
final class Savepoint {
    private final Session session;
    private final TransactionScope scope;
    private final String name;
    private final Turns.Turn turn;
    private volatile boolean marked;

    /**
     * Creates it; marks nothing yet.
     *
     * @param scope of what runs in this part
     */
    Savepoint(Session session, TransactionScope scope, String name, Turns.Turn turn) {
        this.session = session;
        this.scope = scope;
        this.name = name;
        this.turn = turn;
    }

    TransactionScope scope() {
        return scope;
    }

    Context enter(Context context) {
        return scope.enter(context);
    }

    Mono<Void> mark() {
        return session.savepoint(name).doOnSuccess(done -> marked = true);
    }

    /** Keeps what was done. What cannot be kept is undone, and the error is told. */
    Mono<Void> release() {
        scope.end("nested and has completed");
        return Mono.defer(() -> {
                    scope.requireWhole();
                    return session.releaseSavepoint(name);
                })
                .onErrorResume(error -> undo().then(Mono.error(error)))
                .doOnTerminate(turn::end);
    }

    /** Undoes what was done; never fails, since what led to it is what the caller is told. */
    Mono<Void> rollback() {
        scope.end("nested and was rolled back");
        return undo().doOnTerminate(turn::end);
    }

    private Mono<Void> undo() {
        return marked
                ? session.rollbackToSavepoint(name).onErrorResume(error -> {
                    scope.leaveInDoubt();
                    return Mono.empty();
                })
                : Mono.empty();
    }
}
