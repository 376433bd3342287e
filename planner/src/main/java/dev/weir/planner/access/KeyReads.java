package dev.weir.planner.access;

import dev.weir.core.driver.Operation;
import java.util.ArrayList;
import java.util.List;

/** The reads of keys that a program is to run before its action, each once, in the order in which they were asked for. */
final class KeyReads {
    private final int first;
    private final List<Operation.OnRows> reads = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param first the slot that the first of them fills
     */
    KeyReads(int first) {
        this.first = first;
    }

    /** Returns the slot that a read fills. */
    int slotOf(Operation.OnRows read) {
        int known = reads.indexOf(read);
        if (known >= 0) {
            return first + known;
        }
        reads.add(read);
        return first + reads.size() - 1;
    }

    /** Returns the slot of keys in statements as they were lowered, before there were reads. */
    int beginning() {
        return first;
    }

    /** Returns the slot after those of the reads. */
    int end() {
        return first + reads.size();
    }

    List<Operation.OnRows> inOrder() {
        return List.copyOf(reads);
    }
}
