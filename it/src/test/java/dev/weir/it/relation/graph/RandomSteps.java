package dev.weir.it.relation.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Random steps over names so few that they often meet, and over keys that are in the picture. */
final class RandomSteps {
    private static final List<String> NAMES = List.of("ada", "bob", "cyd");

    private final Random random;
    private final Graph graph = new Graph();
    private long keys;

    RandomSteps(long seed) {
        this.random = new Random(seed);
    }

    /** Returns steps that can follow one another. */
    List<Step> some(int count) {
        List<Step> steps = new ArrayList<>();
        while (steps.size() < count) {
            Step step = graph.members().isEmpty() ? addMember() : any();
            if (step.fits(graph)) {
                step.on(graph);
                steps.add(step);
            }
        }
        return steps;
    }

    private Step any() {
        switch (random.nextInt(18)) {
            case 0, 1:
                return addMember();
            case 2, 3:
                return new Creates.AddTask(task(), member());
            case 4:
                return new Creates.AddTaskAndOwner(task(), member(0));
            case 5:
                return new Creates.AddClub(key(), name(), members());
            case 6:
                return new Updates.HandOver(one(graph.tasks().keySet()), member());
            case 7:
                return new Updates.Move(member(), memberOrNone());
            case 8:
                return new Updates.Retire(name(), name());
            case 9:
                return new Deletes.DeleteMember(member());
            case 10:
                return new Deletes.DeleteClub(one(graph.clubs().keySet()));
            case 11:
                return new Deletes.DeleteReviews(reviewer());
            case 12:
                return random.nextBoolean() ? new Deletes.DeleteTasks(name()) : new Deletes.DeleteMembers(name());
            case 13:
                return new Links.Take(member(), some(graph.tasks().keySet()));
            case 14:
                return new Links.Release(reviewer(), some(graph.tasks().keySet()));
            case 15:
                return new Links.Drop(member(), some(graph.tasks().keySet()));
            case 16:
                return random.nextBoolean()
                        ? new Links.ReviewThese(member(), some(graph.tasks().keySet()))
                        : new Links.KeepThese(member(), some(graph.tasks().keySet()));
            default:
                return new Updates.Review(one(graph.tasks().keySet()), memberOrNone());
        }
    }

    private Step addMember() {
        return new Creates.AddMember(member(2), memberOrNone());
    }

    private NewMember member(int depth) {
        List<NewMember> children = new ArrayList<>();
        List<NewTask> tasks = new ArrayList<>();
        List<NewMember.NewMembership> memberships = new ArrayList<>();
        for (int i = random.nextInt(3); depth > 0 && i > 0; i--) {
            children.add(member(depth - 1));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            tasks.add(task());
        }
        for (long club : some(graph.clubs().keySet())) {
            memberships.add(new NewMember.NewMembership(club, null, name()));
        }
        if (random.nextInt(3) == 0) {
            memberships.add(new NewMember.NewMembership(key(), name(), name()));
        }
        return new NewMember(key(), name(), children, tasks, memberships);
    }

    private NewTask task() {
        return new NewTask(key(), "t" + random.nextInt(4), memberOrNone());
    }

    private long key() {
        return ++keys;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private long member() {
        return one(graph.members().keySet());
    }

    private long reviewer() {
        return one(graph.tasks().values().stream()
                .map(Graph.Job::reviewer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private @Nullable Long memberOrNone() {
        return random.nextBoolean() || graph.members().isEmpty() ? null : Long.valueOf(member());
    }

    private List<Long> members() {
        return some(graph.members().keySet());
    }

    /** Returns up to two of some keys. */
    private List<Long> some(Set<Long> keys) {
        Set<Long> chosen = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0 && !keys.isEmpty(); i--) {
            chosen.add(one(keys));
        }
        return List.copyOf(chosen);
    }

    /** Returns one of some keys; of none, a key that nothing has. */
    private long one(Set<Long> keys) {
        return keys.isEmpty() ? 0 : List.copyOf(keys).get(random.nextInt(keys.size()));
    }
}
