package dev.weir.it.relation.graph;

import static dev.weir.it.harness.Results.all;

import dev.weir.Database;
import dev.weir.it.shapes.graph.Member;
import dev.weir.it.shapes.graph.Members;
import dev.weir.it.shapes.graph.Task;
import dev.weir.it.shapes.graph.Tasks;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/** Steps through a member to the tasks of that member, or to those that the member reviews. */
final class Links {
    private Links() {}

    private static boolean fit(Graph graph, long member, List<Long> tasks) {
        return graph.members().containsKey(member) && graph.tasks().keySet().containsAll(tasks);
    }

    private static Mono<?> with(
            Database db, long member, List<Long> tasks, BiFunction<Member, List<Task>, Mono<?>> write) {
        List<Task> read = tasks.stream()
                .flatMap(id -> all(Tasks.byId(id).fetch(db)).stream())
                .toList();
        return Members.getById(db, member).flatMap(one -> write.apply(one, read).then());
    }

    private static void review(Graph graph, long task, boolean reviewed, long reviewer) {
        graph.tasks()
                .computeIfPresent(
                        task, (id, job) -> new Graph.Job(job.title(), job.owner(), reviewed ? reviewer : null));
    }

    /** Tasks become the member's, whosever they were. */
    record Take(long member, List<Long> taken) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return !taken.isEmpty() && fit(graph, member, taken);
        }

        @Override
        public void on(Graph graph) {
            for (long task : taken) {
                graph.tasks().computeIfPresent(task, (id, job) -> new Graph.Job(job.title(), member, job.reviewer()));
            }
        }

        @Override
        public Mono<?> on(Database db) {
            return with(db, member, taken, (one, read) -> Members.tasks(one)
                    .link(read)
                    .exec(db));
        }
    }

    /** The member no longer reviews some tasks; those that others review are left alone. */
    record Release(long member, List<Long> released) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return !released.isEmpty() && fit(graph, member, released);
        }

        @Override
        public void on(Graph graph) {
            Graph.keys(graph.tasks(), job -> Long.valueOf(member).equals(job.reviewer())).stream()
                    .filter(released::contains)
                    .forEach(task -> review(graph, task, false, member));
        }

        @Override
        public Mono<?> on(Database db) {
            return with(db, member, released, (one, read) -> Members.reviews(one)
                    .unlink(read)
                    .exec(db));
        }
    }

    /** Tasks of the member are taken away, and go, since nobody else has them; those of others are left alone. */
    record Drop(long member, List<Long> dropped) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return !dropped.isEmpty() && fit(graph, member, dropped);
        }

        @Override
        public void on(Graph graph) {
            graph.tasks()
                    .keySet()
                    .removeAll(Graph.keys(graph.tasks(), job -> job.owner() == member).stream()
                            .filter(dropped::contains)
                            .toList());
        }

        @Override
        public Mono<?> on(Database db) {
            return with(db, member, dropped, (one, read) -> Members.tasks(one)
                    .unlink(read)
                    .exec(db));
        }
    }

    /** The member reviews these and no others. */
    record ReviewThese(long member, List<Long> reviewed) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return fit(graph, member, reviewed);
        }

        @Override
        public void on(Graph graph) {
            Graph.keys(graph.tasks(), job -> Long.valueOf(member).equals(job.reviewer()))
                    .forEach(task -> review(graph, task, false, member));
            reviewed.forEach(task -> review(graph, task, true, member));
        }

        @Override
        public Mono<?> on(Database db) {
            return with(db, member, reviewed, (one, read) -> Members.reviews(one)
                    .replace(read)
                    .exec(db));
        }
    }

    /** The member has these tasks and no others, which go. */
    record KeepThese(long member, List<Long> kept) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return fit(graph, member, kept);
        }

        @Override
        public void on(Graph graph) {
            graph.tasks()
                    .keySet()
                    .removeAll(Graph.keys(graph.tasks(), job -> job.owner() == member).stream()
                            .filter(task -> !kept.contains(task))
                            .toList());
            new Take(member, kept).on(graph);
        }

        @Override
        public Mono<?> on(Database db) {
            return with(db, member, kept, (one, read) -> Members.tasks(one)
                    .replace(read)
                    .exec(db));
        }
    }
}
