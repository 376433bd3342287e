package dev.weir.driver.r2dbc.pool;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Exceptions;
import reactor.core.publisher.Operators;

/**
 * The borrowers whose outcome is known and was not emitted yet. Whatever thread has been inside of the pool's loop tells
 * them when it has left the loop, so that a borrower's own work holds up nobody else and an error in it cannot stop the
 * loop.
 *
 * <p>Several threads tell at a time. A borrower that gives back at once makes its thread tell the next one, nested in the
 * first, hence a limit: beyond it the outer one goes on with what is left.
 */
final class Handover {
    private static final int MOST = 16;

    private final Queue<Borrower<?>> decided = new ConcurrentLinkedQueue<>();
    private final AtomicInteger telling = new AtomicInteger();

    void add(Borrower<?> borrower) {
        decided.add(borrower);
    }

    /** Tells whoever is left, unless enough do already; those look again before they end. */
    void run() {
        while (!decided.isEmpty() && begin()) {
            try {
                Borrower<?> next = decided.poll();
                if (next != null) {
                    tell(next);
                }
            } finally {
                telling.decrementAndGet();
            }
        }
    }

    /** Whoever runs this has nothing to do with the borrower, and goes on though the borrower throws. */
    private static void tell(Borrower<?> borrower) {
        try {
            borrower.tell();
        } catch (Throwable e) {
            Exceptions.throwIfJvmFatal(e);
            Operators.onErrorDropped(e, borrower.currentContext());
        }
    }

    private boolean begin() {
        int others = telling.get();
        while (others < MOST) {
            if (telling.compareAndSet(others, others + 1)) {
                return true;
            }
            others = telling.get();
        }
        return false;
    }
}
