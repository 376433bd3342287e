package dev.weir.planner.plan;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Statement;
import java.util.List;

/**
 * A statement made ready to run, for one schema on one database. Immutable and free of values, so it serves every run of
 * every statement of its shape.
 *
 * @param arguments how many arguments a run is given; slots from this number on are filled during the run
 * @param atomic whether the action's operations must take effect together, because there are several writes or a read and a
 *     write depend on each other
 * @param uses the features of the database that the program relies on
 */
public record Program(
        Statement statement, Action action, int arguments, AccessMode access, boolean atomic, List<Feature> uses) {
    public Program {
        uses = List.copyOf(uses);
    }
}
