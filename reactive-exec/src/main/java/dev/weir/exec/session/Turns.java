package dev.weir.exec.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets the writes of one transaction take turns, in the order in which they ask. A write of several operations marks a
 * savepoint, and what another write did in between would be undone with it.
 */
final class Turns {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private @Nullable Turn current;
    private boolean granting;

    /** A place in the queue and, once granted, a turn. */
    final class Turn {
        private final MonoSink<Turn> sink;

        private Turn(MonoSink<Turn> sink) {
            this.sink = sink;
        }

        /** Lets the next one have its turn. Ending a turn again changes nothing. */
        void end() {
            leave(this);
        }
    }

    /** Gives a turn when it has come. Cancelling before gives up the place. */
    Mono<Turn> take() {
        return Mono.create(sink -> {
            Turn turn = new Turn(sink);
            sink.onCancel(turn::end);
            enter(turn);
        });
    }

    private void enter(Turn turn) {
        synchronized (this) {
            waiting.addLast(turn);
        }
        grant();
    }

    private void leave(Turn turn) {
        synchronized (this) {
            if (current == turn) {
                current = null;
            } else {
                waiting.remove(turn);
            }
        }
        grant();
    }

    /** Grants turns in a loop, never one from within another: a queue of any length needs no more stack. */
    private void grant() {
        for (Turn turn = next(); turn != null; turn = next()) {
            turn.sink.success(turn);
            granted();
        }
    }

    private synchronized @Nullable Turn next() {
        if (granting || current != null) {
            return null;
        }
        current = waiting.pollFirst();
        granting = current != null;
        return current;
    }

    private synchronized void granted() {
        granting = false;
    }
}
