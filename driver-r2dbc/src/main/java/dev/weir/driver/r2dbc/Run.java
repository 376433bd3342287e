package dev.weir.driver.r2dbc;

import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;

/** What one exchange with the database sends, and what comes back. */
@FunctionalInterface
interface Run {

    /**
     * Returns what comes back; sends nothing before it is subscribed to. An element is a value for the subscriber or a
     * {@link Failure}.
     *
     * @param demand how many elements were asked for so far
     * @param unwanted whether nobody takes the elements any more, so that they need not be read
     */
    Publisher<?> send(long demand, BooleanSupplier unwanted);

    /** Returns whether it rolls back the transaction as a whole, which is done whatever has become of that. */
    default boolean undoes() {
        return false;
    }

    /** A rollback of the transaction as a whole. */
    record Undoing(Publisher<?> rollback) implements Run {
        @Override
        public Publisher<?> send(long demand, BooleanSupplier unwanted) {
            return rollback;
        }

        @Override
        public boolean undoes() {
            return true;
        }
    }

    /** Stands for an element that could not be read. It travels as one, so that the driver is not cut off by an error. */
    record Failure(Throwable reason) {}

    /** Stands for an element that nobody wanted read. */
    enum Skipped {
        SKIPPED
    }
}
