package dev.weir.core.driver;

import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;

/** How the rows that several keys reach come together. Nothing is to be said where there is one key. */
public sealed interface Gathering {

    /** The rows of one key after those of another. */
    enum Each implements Gathering {
        /** In the order of the keys; a limit counts the rows of all. */
        IN_TURN,
        /** In no promised order of the keys; a limit counts the rows of each for itself. */
        APART
    }

    /**
     * In one order, in which the rows of each key are read; a limit counts the rows of all. Between rows that are alike in it,
     * the order is not promised.
     *
     * @param order at least one sort key, the most significant first
     * @param held whether whoever asks holds all of the rows, so that they may be held while they are put in order
     */
    record Merged(List<SortKey<ColumnTerm>> order, boolean held) implements Gathering {
        public Merged {
            order = List.copyOf(order);
            if (order.isEmpty()) {
                throw new IllegalArgumentException("rows merged in no order");
            }
        }
    }
}
