package dev.weir.it.relation.graph;

import static dev.weir.it.harness.Results.all;

import dev.weir.Database;
import dev.weir.it.shapes.graph.Club;
import dev.weir.it.shapes.graph.Clubs;
import dev.weir.it.shapes.graph.Member;
import dev.weir.it.shapes.graph.Members;
import dev.weir.it.shapes.graph.Task;
import dev.weir.it.shapes.graph.Tasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads all that a database holds through includes, as {@link Graph#told} tells it. */
final class Reading {
    private Reading() {}

    static List<String> of(Database db) {
        List<String> told = new ArrayList<>();
        all(Members.all()
                        .include(m -> m.parent())
                        .include(m -> m.children())
                        .include(m -> m.memberships().include(joined -> joined.club()))
                        .include(m -> m.tasks())
                        .include(m -> m.reviews())
                        .fetch(db))
                .stream()
                .sorted(Comparator.comparing(Member::id))
                .map(Reading::told)
                .forEach(told::add);
        all(Clubs.all()
                        .include(c -> c.memberships().include(joined -> joined.member()))
                        .fetch(db))
                .stream()
                .sorted(Comparator.comparing(Club::id))
                .map(Reading::told)
                .forEach(told::add);
        all(Tasks.all().include(t -> t.owner()).include(t -> t.reviewer()).fetch(db)).stream()
                .sorted(Comparator.comparing(Task::id))
                .map(Reading::told)
                .forEach(told::add);
        return told;
    }

    private static String told(Member member) {
        return Told.member(
                member.id(),
                member.name(),
                member.parent().get().map(Member::id).orElse(null),
                sorted(member.children().stream().map(Member::id)),
                member.memberships().stream()
                        .sorted(Comparator.comparing(joined -> joined.clubId()))
                        .map(joined ->
                                Told.joined(joined.clubId(), joined.club().get().name(), joined.role()))
                        .toList(),
                sorted(member.tasks().stream().map(Task::id)),
                sorted(member.reviews().stream().map(Task::id)));
    }

    private static String told(Club club) {
        return Told.club(
                club.id(),
                club.name(),
                club.memberships().stream()
                        .sorted(Comparator.comparing(joined -> joined.memberId()))
                        .map(joined -> Told.joined(
                                joined.memberId(), joined.member().get().name(), joined.role()))
                        .toList());
    }

    private static String told(Task task) {
        return Told.task(
                task.id(),
                task.title(),
                task.owner().get().name(),
                task.reviewer().get().map(Member::name).orElse(null));
    }

    private static List<Long> sorted(Stream<Long> keys) {
        return keys.sorted().toList();
    }
}
