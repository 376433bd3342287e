package dev.weir.planner.plan;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.stmt.Statement;
import java.util.List;

/**
 * A statement made ready to run, for one schema on one database. Immutable and free of values, so it serves every run of
 * every statement of its shape.
 *
 * @param reads reads of keys that are run before the action, in order, where rows are reached by keys and the statement asks
 *     something of other rows. The keys that one reads, each once and none with a NULL part, fill a slot for those after it
 *     and for the action: the first of them the slot {@code arguments}, each other one the slot after
 * @param arguments how many arguments a run is given; slots from this number on are filled during the run
 * @param atomic whether the action's operations must take effect together, because there are several writes or a read and a
 *     write depend on each other
 * @param uses the features of the database that the program relies on
 */
public record Program(
        Statement statement,
        List<Operation.OnRows> reads,
        Action action,
        int arguments,
        AccessMode access,
        boolean atomic,
        List<Feature> uses) {
    public Program {
        reads = List.copyOf(reads);
        uses = List.copyOf(uses);
    }

    /** Creates a program whose action needs nothing to be read before it. */
    public Program(
            Statement statement, Action action, int arguments, AccessMode access, boolean atomic, List<Feature> uses) {
        this(statement, List.of(), action, arguments, access, atomic, uses);
    }

    /** Returns the first slot that the action itself fills, after the arguments and what the reads give. */
    public int keySlot() {
        return arguments + reads.size();
    }
}
