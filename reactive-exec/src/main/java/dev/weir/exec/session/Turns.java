package dev.weir.exec.session;

import java.util.ArrayDeque;
import java.util.Deque;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets the writes of one transaction take turns, in the order in which they ask. A write of several operations marks a
 * savepoint, and what another write did in between would be undone with it.
 */
final class Turns {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean taken;

    /** One turn, to be ended once. */
    final class Turn {
        private Turn() {}

        Mono<Void> end() {
            return Mono.fromRunnable(Turns.this::next);
        }
    }

    /** Gives a turn when it has come. Cancelling before gives up the place. */
    Mono<Turn> take() {
        return Mono.create(sink -> {
            Waiting place = new Waiting(sink);
            sink.onCancel(() -> giveUp(place));
            if (isFirst(place)) {
                sink.success(new Turn());
            }
        });
    }

    private synchronized boolean isFirst(Waiting place) {
        if (taken) {
            waiting.addLast(place);
            return false;
        }
        taken = true;
        place.granted = true;
        return true;
    }

    private void next() {
        Waiting place;
        synchronized (this) {
            place = waiting.pollFirst();
            if (place == null) {
                taken = false;
                return;
            }
            place.granted = true;
        }
        place.sink.success(new Turn());
    }

    /** A turn that was granted to a subscriber which cancelled before it arrived goes to the next one. */
    private void giveUp(Waiting place) {
        boolean granted;
        synchronized (this) {
            granted = place.granted;
            if (!granted) {
                waiting.remove(place);
            }
        }
        if (granted) {
            next();
        }
    }

    /** A place in the queue; {@code granted} is guarded by the queue's lock. */
    private static final class Waiting {
        private final MonoSink<Turn> sink;
        private boolean granted;

        Waiting(MonoSink<Turn> sink) {
            this.sink = sink;
        }
    }
}
