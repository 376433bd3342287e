package dev.weir.it.relation.graph;

import static dev.weir.it.harness.Results.all;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.shapes.graph.Club;
import dev.weir.it.shapes.graph.Member;
import dev.weir.it.shapes.graph.Members;
import dev.weir.it.shapes.graph.Task;
import dev.weir.it.shapes.graph.Tasks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Queries over relations that a database answers as the picture does, where it takes them. */
record Questions(String text, Function<Database, List<Long>> asked, Function<Graph, List<Long>> expected) {
    private static final String NAME = "ada";

    private static final List<Questions> ALL = List.of(
            new Questions(
                    "members with a task of theirs that somebody of that name reviews",
                    db -> all(Members.where(
                                    m -> m.tasks().any(t -> t.reviewer().name().eq(NAME)))
                            .fetch(db)
                            .map(Member::id)),
                    graph -> Graph.keys(graph.tasks(), job -> isReviewedBy(graph, job)).stream()
                            .map(task -> Objects.requireNonNull(graph.tasks().get(task))
                                    .owner())
                            .distinct()
                            .toList()),
            new Questions(
                    "members without children",
                    db -> all(
                            Members.where(m -> m.children().isEmpty()).fetch(db).map(Member::id)),
                    graph -> graph.members().keySet().stream()
                            .filter(id -> Graph.keys(graph.members(), who -> id.equals(who.parent()))
                                    .isEmpty())
                            .toList()),
            new Questions(
                    "tasks of children of members of that name",
                    db -> all(Members.where(m -> m.name().eq(NAME))
                            .children()
                            .tasks()
                            .fetch(db)
                            .map(Task::id)),
                    graph -> Graph.keys(graph.tasks(), job -> {
                        Long parent = Objects.requireNonNull(graph.members().get(job.owner()))
                                .parent();
                        return parent != null && graph.nameOf(parent).equals(NAME);
                    })),
            new Questions(
                    "clubs of those who review something",
                    db -> all(Tasks.all()
                            .reviewer()
                            .memberships()
                            .club()
                            .fetch(db)
                            .map(Club::id)),
                    graph -> graph.memberships().keySet().stream()
                            .filter(pair -> !Graph.keys(graph.tasks(), job -> Long.valueOf(pair.member())
                                            .equals(job.reviewer()))
                                    .isEmpty())
                            .map(Graph.Pair::club)
                            .distinct()
                            .toList()));

    private static boolean isReviewedBy(Graph graph, Graph.Job job) {
        return job.reviewer() != null
                && graph.nameOf(Objects.requireNonNull(job.reviewer())).equals(NAME);
    }

    /** Returns which answer is wrong, if one is. */
    static Optional<String> failure(Database db, Graph graph) {
        return ALL.stream().flatMap(each -> each.wrong(db, graph).stream()).findFirst();
    }

    private Optional<String> wrong(Database db, Graph graph) {
        try {
            List<Long> answer = asked.apply(db).stream().sorted().toList();
            List<Long> right = expected.apply(graph).stream().sorted().toList();
            return answer.equals(right)
                    ? Optional.empty()
                    : Optional.of(text + ": found " + answer + " but expected " + right);
        } catch (UnsupportedByDatabaseException e) {
            return Optional.empty();
        }
    }
}
