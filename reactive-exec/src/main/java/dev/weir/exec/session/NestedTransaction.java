package dev.weir.exec.session;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A transaction inside of another: a savepoint, and the scope of what runs in it. Used by one run.
 *
 * @param savepoint a part of the outer transaction
 * @param scope where statements inside of it run
 */
record NestedTransaction(Savepoint savepoint, TransactionScope scope) {

    Context enter(Context context) {
        return scope.enter(context);
    }

    /** Keeps what was done, once what is still being undone in it has been. */
    Mono<Void> keep() {
        scope.end("nested and has completed");
        return savepoint.keepAfter(scope.whole());
    }

    Mono<Void> undo() {
        scope.end("nested and was rolled back");
        return savepoint.undo();
    }
}
