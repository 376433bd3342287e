package dev.weir.it.relation.graph;

import dev.weir.Database;
import dev.weir.it.shapes.graph.Members;
import dev.weir.it.shapes.graph.Tasks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Steps that change links, by key, of an instance that was read, or of all that a condition on a relation selects. */
final class Updates {
    private Updates() {}

    /** Somebody reviews a task, or nobody does. */
    record Review(long task, @Nullable Long reviewer) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return graph.tasks().containsKey(task)
                    && (reviewer == null || graph.members().containsKey(reviewer));
        }

        @Override
        public void on(Graph graph) {
            graph.tasks().computeIfPresent(task, (id, job) -> new Graph.Job(job.title(), job.owner(), reviewer));
        }

        @Override
        public Mono<?> on(Database db) {
            return Tasks.byId(task).update().reviewerId(reviewer).exec(db);
        }
    }

    /** A task becomes another's. */
    record HandOver(long task, long owner) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return graph.tasks().containsKey(task) && graph.members().containsKey(owner);
        }

        @Override
        public void on(Graph graph) {
            graph.tasks().computeIfPresent(task, (id, job) -> new Graph.Job(job.title(), owner, job.reviewer()));
        }

        @Override
        public Mono<?> on(Database db) {
            return Members.getById(db, owner)
                    .zipWith(Tasks.getById(db, task))
                    .flatMap(both ->
                            Tasks.update(both.getT2()).owner(both.getT1()).exec(db));
        }
    }

    /** A member is put below another who is not below it, or below nobody. */
    record Move(long member, @Nullable Long parent) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return graph.members().containsKey(member)
                    && (parent == null || graph.members().containsKey(parent) && !graph.isAbove(member, parent));
        }

        @Override
        public void on(Graph graph) {
            graph.members().computeIfPresent(member, (id, who) -> new Graph.Who(who.name(), parent));
        }

        @Override
        public Mono<?> on(Database db) {
            return Members.byId(member).update().parentId(parent).exec(db);
        }
    }

    /** Who has a name of its own no longer reviews anything for those who have another. */
    record Retire(String reviewer, String owner) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return true;
        }

        @Override
        public void on(Graph graph) {
            graph.tasks()
                    .replaceAll((id, job) -> isMeant(graph, job) ? new Graph.Job(job.title(), job.owner(), null) : job);
        }

        private boolean isMeant(Graph graph, Graph.Job job) {
            return job.reviewer() != null
                    && graph.nameOf(Objects.requireNonNull(job.reviewer())).equals(reviewer)
                    && graph.nameOf(job.owner()).equals(owner);
        }

        @Override
        public Mono<?> on(Database db) {
            return Tasks.where(t -> t.reviewer()
                            .name()
                            .eq(reviewer)
                            .and(t.owner().name().eq(owner)))
                    .update()
                    .clearReviewerId()
                    .exec(db);
        }
    }
}
