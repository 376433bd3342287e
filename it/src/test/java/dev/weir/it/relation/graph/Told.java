package dev.weir.it.relation.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an instance with all around it is told, so that two pictures of a graph can be compared and read. */
final class Told {
    private Told() {}

    static String member(
            long id,
            String name,
            @Nullable Long parent,
            List<Long> children,
            List<String> clubs,
            List<Long> tasks,
            List<Long> reviews) {
        return "member %d %s below %s above %s in %s with tasks %s and reviews %s"
                .formatted(id, name, parent, children, clubs, tasks, reviews);
    }

    static String club(long id, String name, List<String> members) {
        return "club %d %s of %s".formatted(id, name, members);
    }

    static String task(long id, String title, String owner, @Nullable String reviewer) {
        return "task %d %s of %s for %s".formatted(id, title, owner, reviewer);
    }

    /** Tells the other end of a membership. */
    static String joined(long id, @Nullable String name, @Nullable String role) {
        return "%d %s as %s".formatted(id, name, role);
    }
}
