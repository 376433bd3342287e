package dev.weir.exec.session;

import dev.weir.core.error.TransactionEndedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
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

    /** What a turn is used for; each stage follows the one before, and some are left out. */
    private enum Stage {
        WORKING,
        /** What is done in the turn passes results on, and who takes them may be who asks for the next turn. */
        STREAMING,
        /** What was done is being kept or undone, which comes to an end by itself. */
        ENDING,
        ENDED
    }

    /** A place in the queue and, once granted, a turn. */
    final class Turn {
        private final MonoSink<Turn> sink;
        /** Guarded by the queue's lock. */
        private Stage stage = Stage.WORKING;

        private Turn(MonoSink<Turn> sink) {
            this.sink = sink;
        }

        /** Says that results are passed on from now on: a turn that is asked for meanwhile is refused. */
        void stream() {
            enter(Stage.STREAMING);
        }

        /** Says that only the ending is left: turns that are asked for wait for it. */
        void finish() {
            enter(Stage.ENDING);
        }

        /** Lets the next one have its turn. Ending a turn again changes nothing. */
        void end() {
            leave(this);
        }

        private void enter(Stage next) {
            synchronized (Turns.this) {
                stage = next.compareTo(stage) > 0 ? next : stage;
            }
        }
    }

    /**
     * Gives a turn when it has come. Cancelling before gives up the place.
     *
     * <p>Fails with a {@code TransactionEndedException} while a turn streams: whoever takes its results would wait for a turn
     * that ends when the results have been taken.
     */
    Mono<Turn> take() {
        return turn(this::enter);
    }

    /** Completes when a turn that is ending has ended; at once if there is none. */
    Mono<Void> settled() {
        return turn(this::enterBehindEnding).doOnNext(Turn::end).then();
    }

    private Mono<Turn> turn(Consumer<Turn> asking) {
        return Mono.create(sink -> {
            Turn turn = new Turn(sink);
            sink.onCancel(turn::end);
            asking.accept(turn);
        });
    }

    private void enter(Turn turn) {
        boolean refused;
        synchronized (this) {
            refused = current != null && current.stage == Stage.STREAMING;
            // who cancels at once has left already, and is granted nothing that nobody would give back
            if (!refused && turn.stage != Stage.ENDED) {
                waiting.addLast(turn);
            }
        }
        if (refused) {
            turn.sink.error(
                    new TransactionEndedException(
                            "a nested transaction is open and passes its results on; write inside of its function, or after it"));
        } else {
            grant();
        }
    }

    private void enterBehindEnding(Turn turn) {
        boolean waits;
        synchronized (this) {
            waits = current != null && current.stage == Stage.ENDING && turn.stage != Stage.ENDED;
            if (waits) {
                waiting.addFirst(turn);
            }
        }
        if (!waits) {
            turn.sink.success();
        }
    }

    private void leave(Turn turn) {
        synchronized (this) {
            turn.stage = Stage.ENDED;
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
            try {
                turn.sink.success(turn);
            } finally {
                granted();
            }
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
