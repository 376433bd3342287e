package dev.weir.planner.testing;

import java.util.List;

/**
 * What a statement did.
 *
 * @param instances what a query for instances answers
 * @param number what any other statement answers: how many rows, or one for true
 * @param after the rows that there are afterwards
 */
public record Outcome(List<Instance> instances, long number, SampleRows after) {
    static Outcome of(List<Instance> instances, SampleRows rows) {
        return new Outcome(instances, 0, rows);
    }

    static Outcome of(long number, SampleRows after) {
        return new Outcome(List.of(), number, after);
    }

    /** Returns whether two runs cannot be told apart. */
    public boolean sameAs(Outcome other) {
        return number == other.number && instances.equals(other.instances) && after.sameAs(other.after);
    }

    /** Returns whether something was found. */
    public boolean isSomething() {
        return number > 0 || !instances.isEmpty();
    }
}
