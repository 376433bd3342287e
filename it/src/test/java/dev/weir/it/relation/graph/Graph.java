package dev.weir.it.relation.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What should be in the database: maps by key, and what a delete does to them, written down plainly. */
final class Graph {
    /** A member, but for its key. */
    record Who(String name, @Nullable Long parent) {}

    /** A task, but for its key. */
    record Job(String title, long owner, @Nullable Long reviewer) {}

    /** The key of a membership. */
    record Pair(long member, long club) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byMember = Long.compare(member, other.member);
            return byMember == 0 ? Long.compare(club, other.club) : byMember;
        }
    }

    private final Map<Long, Who> members = new TreeMap<>();
    private final Map<Long, String> clubs = new TreeMap<>();
    private final Map<Pair, String> memberships = new TreeMap<>();
    private final Map<Long, Job> tasks = new TreeMap<>();

    Map<Long, Who> members() {
        return members;
    }

    Map<Long, String> clubs() {
        return clubs;
    }

    Map<Pair, String> memberships() {
        return memberships;
    }

    Map<Long, Job> tasks() {
        return tasks;
    }

    /** Returns the keys of the members of that name. */
    Set<Long> named(String name) {
        return members.keySet().stream().filter(id -> nameOf(id).equals(name)).collect(Collectors.toSet());
    }

    String nameOf(long member) {
        return Objects.requireNonNull(members.get(member)).name();
    }

    /** Returns whether one member is the other, or among those above it. */
    boolean isAbove(long upper, long lower) {
        Long at = lower;
        while (at != null && at != upper) {
            at = Objects.requireNonNull(members.get(at)).parent();
        }
        return at != null;
    }

    /** What is required to have a member goes with it, and what may have one loses it. */
    void removeMembers(Set<Long> gone) {
        members.keySet().removeAll(gone);
        members.replaceAll((id, who) -> isAmong(gone, who.parent()) ? new Who(who.name(), null) : who);
        tasks.values().removeIf(job -> gone.contains(job.owner()));
        tasks.replaceAll((id, job) -> isAmong(gone, job.reviewer()) ? new Job(job.title(), job.owner(), null) : job);
        memberships.keySet().removeIf(pair -> gone.contains(pair.member()));
    }

    private static boolean isAmong(Set<Long> keys, @Nullable Long key) {
        return key != null && keys.contains(key);
    }

    void removeClub(long club) {
        clubs.remove(club);
        memberships.keySet().removeIf(pair -> pair.club() == club);
    }

    /** Returns all there is, from the point of view of each instance, as {@link Reading} tells it of the database. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        members.forEach((id, who) -> told.add(Told.member(
                id,
                who.name(),
                who.parent(),
                keys(members, other -> id.equals(other.parent())),
                memberships.keySet().stream()
                        .filter(pair -> pair.member() == id)
                        .map(pair -> Told.joined(pair.club(), clubs.get(pair.club()), memberships.get(pair)))
                        .toList(),
                keys(tasks, job -> job.owner() == id),
                keys(tasks, job -> id.equals(job.reviewer())))));
        clubs.forEach((id, name) -> told.add(Told.club(
                id,
                name,
                memberships.keySet().stream()
                        .filter(pair -> pair.club() == id)
                        .map(pair -> Told.joined(pair.member(), nameOf(pair.member()), memberships.get(pair)))
                        .toList())));
        tasks.forEach((id, job) -> told.add(Told.task(
                id, job.title(), nameOf(job.owner()), job.reviewer() == null ? null : nameOf(job.reviewer()))));
        return told;
    }

    static <V> List<Long> keys(Map<Long, V> map, Predicate<V> wanted) {
        return map.keySet().stream()
                .filter(key -> wanted.test(Objects.requireNonNull(map.get(key))))
                .toList();
    }
}
