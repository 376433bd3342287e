package dev.weir.driver.sqlite;

import dev.weir.core.error.WeirException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations that have begun on one connection and not ended. Confined to its own thread, unless said otherwise. */
final class Operations {
    private final List<OperationSubscription<?>> begun = new ArrayList<>();
    private volatile @Nullable OperationSubscription<?> current;

    void add(OperationSubscription<?> operation) {
        begun.add(operation);
    }

    void remove(OperationSubscription<?> operation) {
        begun.remove(operation);
    }

    /** Returns whether no other operation has a statement open. */
    boolean alone(OperationSubscription<?> operation) {
        // asked at each step of each operation: an index costs less than an iterator
        for (int i = 0; i < begun.size(); i++) {
            OperationSubscription<?> other = begun.get(i);
            if (other != operation && other.holdsStatement()) {
                return false;
            }
        }
        return true;
    }

    /** Notes which operation uses the thread, and returns the one that did before. */
    @Nullable OperationSubscription<?> enter(@Nullable OperationSubscription<?> operation) {
        OperationSubscription<?> before = current;
        current = operation;
        return before;
    }

    /** Stops what uses the thread, because the connection is given up. Any thread. */
    void shutDownCurrent() {
        OperationSubscription<?> running = current;
        if (running != null) {
            running.shutDown();
        }
    }

    /** Ends every operation with an error. What they hold is free on return. */
    void abandonAll(Supplier<WeirException> reason) {
        for (OperationSubscription<?> left : List.copyOf(begun)) {
            left.abandon(reason.get());
        }
    }
}
