package dev.weir.driver.r2dbc;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What was abandoned on one connection and is not known to be at rest. Waited for by whoever comes, and not given up when they
 * leave: a server that is being told to stop would stop what comes next. It stays if it ends badly, and fails who comes.
 */
final class Unrest {
    /** The last of what was abandoned, which ends after all that was before; replaced under the lock. */
    private volatile @Nullable Coming last;

    /** Returns whether nothing is known to go on. Costs nothing, as every statement asks. */
    boolean isOver() {
        return last == null;
    }

    /** Adds what begins to come to rest, when it is waited for, after everything before it. */
    synchronized void add(Mono<Void> rest) {
        last = new Coming(last, rest);
    }

    /** Returns whether somebody waits, or has waited, so that the server may have been told to stop something. */
    synchronized boolean isAwaited() {
        Coming coming = last;
        return coming != null && coming.awaited;
    }

    /** Completes when all is at rest; fails if it does not come to rest in time. */
    synchronized Mono<Void> await() {
        Coming coming = last;
        if (coming == null) {
            return Mono.empty();
        }
        coming.awaited = true;
        return coming.end;
    }

    private synchronized void over(Coming calm) {
        if (last == calm) {
            last = null;
        }
    }

    private final class Coming {
        private final Mono<Void> end;
        private boolean awaited;

        Coming(@Nullable Coming before, Mono<Void> own) {
            Mono<Void> all = before == null ? own : before.end.then(own);
            this.end = all.doOnSuccess(done -> over(this)).cache();
            this.awaited = before != null && before.awaited;
        }
    }
}
