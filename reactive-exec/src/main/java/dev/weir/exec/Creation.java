package dev.weir.exec;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Session;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.NewRow;
import dev.weir.exec.step.InsertPipeline;
import dev.weir.planner.plan.Program;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Instances that are created together.
 *
 * @param parts at least one, each of one form
 */
record Creation<M>(List<Part<M>> parts) {

    /** Rows of one form, and what inserts them. */
    record Part<M>(Program program, InsertPipeline<M> pipeline, List<NewRow> rows) {
        private Mono<List<M>> run(Session session) {
            return pipeline.run(session, rows);
        }
    }

    private Part<M> first() {
        return parts.get(0);
    }

    /** Returns a program that says how the creation goes about its work; the others say the same. */
    Program program() {
        return first().program();
    }

    /**
     * Returns whether there are several operations. How many parts and rows there are is known only when it runs, so what
     * they need is asked here and not when a statement is planned.
     *
     * @throws UnsupportedByDatabaseException if the database cannot make such operations take effect together
     */
    boolean isAtomic(Capability capability) {
        int rowsPerInsert = capability.limits().rowsPerInsert();
        if (parts.size() > 1) {
            capability.require(
                    Feature.ATOMIC_WRITES,
                    "a create of several forms",
                    "create those apart that give other components, or say nonAtomic()");
        } else if (first().rows().size() > rowsPerInsert) {
            capability.require(
                    Feature.ATOMIC_WRITES,
                    "a create of " + first().rows().size() + " instances",
                    "create fewer at a time, " + rowsPerInsert + " at the most, or say nonAtomic()");
        } else if (!program().atomic()) {
            return false;
        }
        requireRoom(capability);
        return true;
    }

    private void requireRoom(Capability capability) {
        int together = capability.transactions().together();
        if (together == Integer.MAX_VALUE) {
            return;
        }
        long rows = parts.stream().mapToLong(part -> count(part.rows())).sum();
        if (rows > together) {
            throw new UnsupportedByDatabaseException(
                    capability.driver(),
                    List.of(new Missing(
                            "a create of " + rows + " instances that takes effect as a whole, where " + together
                                    + " are the most",
                            Feature.ATOMIC_WRITES.name(),
                            "create fewer at a time, or say nonAtomic()")));
        }
    }

    /** Returns how many rows these are with those that are created through their relations. */
    private static long count(List<NewRow> rows) {
        return rows.stream()
                .mapToLong(row -> 1
                        + count(row.parents())
                        + row.children().stream().mapToLong(Creation::count).sum())
                .sum();
    }

    /** Inserts the instances, part after part, and gives them in this order. */
    Mono<List<M>> run(Session session) {
        return parts.size() == 1
                ? first().run(session)
                : Flux.fromIterable(parts)
                        .concatMap(part -> part.run(session), 1)
                        .concatMapIterable(instances -> instances)
                        .collectList();
    }
}
