package dev.weir.exec.session;

import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import reactor.core.publisher.Mono;

/**
 * A transaction that owns its session: however it ends, the session is closed. What is told is how the transaction
 * ended, not how the session was closed. Used by one run.
 */
final class SessionTransaction {
    private final Session session;
    private final TransactionSettings settings;
    private volatile boolean begun;

    SessionTransaction(Session session, TransactionSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    Session session() {
        return session;
    }

    Mono<Void> begin() {
        return session.begin(settings).doFirst(() -> begun = true);
    }

    /** Commits; a commit that fails is rolled back, and its error is the one that is told. */
    Mono<Void> commit() {
        return session.commit()
                .onErrorResume(error -> rolledBack().then(Mono.error(error)))
                .transform(this::closing);
    }

    Mono<Void> rollback() {
        return Mono.defer(() -> begun ? rolledBack() : Mono.<Void>empty()).transform(this::closing);
    }

    /** What led to the rollback is what the caller is told; a session that cannot roll back is discarded on closing. */
    private Mono<Void> rolledBack() {
        return session.rollback().onErrorComplete();
    }

    private Mono<Void> closing(Mono<Void> ending) {
        Mono<Void> closed = Closing.close(session);
        return ending.onErrorResume(error -> closed.then(Mono.error(error))).then(closed);
    }
}
