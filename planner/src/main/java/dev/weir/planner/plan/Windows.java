package dev.weir.planner.plan;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Windowing;
import dev.weir.core.value.Arguments;
import java.util.List;

/** How the instances of a {@link Action.Fetch} are read so that other operations can be run in between. */
public sealed interface Windows {

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitNone(None windows);

        R visitSole(Sole windows);

        R visitOfOneResult(OfOneResult windows);

        R visitKeyset(Keyset windows);
    }

    /** There is nothing to run in between: each instance is passed on as it is read. */
    record None() implements Windows {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNone(this);
        }
    }

    /** All instances fit one window. */
    record Sole() implements Windows {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSole(this);
        }
    }

    /**
     * One operation, whose result the session gives window by window.
     *
     * @param windowing how the session does it, INTERLEAVED or CURSOR
     * @param rows how many instances a window has
     */
    record OfOneResult(Windowing windowing, int rows) implements Windows {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOfOneResult(this);
        }
    }

    /**
     * One operation for each window, the fetch's own for the first. Both are given how many rows to read, in the slot
     * {@link Program#keySlot}. Their rows are in an order in which no two are alike, so that a row says where to go on.
     *
     * @param rows how many instances a window has
     * @param most how many instances there may be altogether
     * @param next reads the rows after another one, whose keys fill the slots that follow; gives the same columns as the
     *     fetch's own
     * @param keys the positions of the result columns that the rows are ordered by
     */
    record Keyset(int rows, Count most, Operation.OnRows next, List<Integer> keys) implements Windows {
        public Keyset {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitKeyset(this);
        }
    }

    /** A number that is known when a run begins. */
    sealed interface Count {

        /** Returns the number in a run with these arguments. */
        long in(Arguments arguments);

        /** The same number in each run. */
        record Constant(long value) implements Count {
            @Override
            public long in(Arguments arguments) {
                return value;
            }
        }

        /**
         * An argument of the run.
         *
         * @param position counted from zero
         */
        record Given(int position) implements Count {
            @Override
            public long in(Arguments arguments) {
                return arguments.integer(position);
            }
        }
    }
}
