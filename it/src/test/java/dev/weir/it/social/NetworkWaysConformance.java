package dev.weir.it.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.social.Comment;
import dev.weir.it.shapes.social.Follow;
import dev.weir.it.shapes.social.People;
import dev.weir.it.shapes.social.Person;
import dev.weir.it.shapes.social.Post;
import dev.weir.it.shapes.social.Posts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;

/** Each way to a person and all that belongs to it gives what the seed says. */
final class NetworkWaysConformance {
    private static final Network NETWORK = new Network(7, Integer.getInteger("weir.people", 60));
    private static final int WINDOW = Math.max(16, NETWORK.people() / 40);
    private static final Duration PATIENCE =
            Duration.ofSeconds(30).plus(Duration.ofMillis(20).multipliedBy(NETWORK.people()));

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void included(TestDb test) {
        assertSums(People.all()
                .orderBy(p -> p.id().asc())
                .include(p -> p.posts().include(post -> post.comments().include(c -> c.author())))
                .include(p -> p.following())
                .fetch(open(test))
                .map(Sums::of));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void includedThroughOthers(TestDb test) {
        assertSums(People.all()
                .orderBy(p -> p.id().asc())
                .include(p -> p.posts())
                .include(p -> p.answers().include(c -> c.author()))
                .include(p -> p.followed())
                .fetch(open(test))
                .map(p ->
                        sum(p, p.posts().get(), p.answers().get(), p.followed().get())));
    }

    @Conformance(requires = Feature.SORT)
    void joined(TestDb test) {
        Database db = open(test);
        test.forget();

        Map<Long, Long> answers =
                all(Posts.all()
                                .include(post ->
                                        post.comments().include(c -> c.author()).joined())
                                .fetch(db))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Post::authorId, Collectors.summingLong(post -> post.comments().get().stream()
                                        .mapToLong(Sums::of)
                                        .sum())));
        Map<Long, List<Follow>> following = all(
                        People.all().include(p -> p.following().joined()).fetch(db))
                .stream()
                .collect(Collectors.toMap(Person::id, p -> p.following().get()));

        assertSums(People.all()
                .orderBy(p -> p.id().asc())
                .include(p -> p.posts().joined())
                .fetch(db)
                .map(p -> sum(p, p.posts().get(), List.of(), List.of())
                        + answers.getOrDefault(p.id(), 0L)
                        + following.get(p.id()).stream()
                                .mapToLong(follow -> Sums.ofFollow(follow.followedId()))
                                .sum()));
        assertThat(test.ops())
                .containsExactly(
                        "SELECT posts JOIN comments JOIN people",
                        "SELECT people JOIN follows",
                        "SELECT people JOIN posts");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void loadedAfterwards(TestDb test) {
        Database db = open(test);
        List<Person> people = all(People.all().orderBy(p -> p.id().asc()).fetch(db));

        assertSums(Flux.fromIterable(people)
                .transform(People.load(
                                p -> p.posts().include(post -> post.comments().include(c -> c.author())))
                        .on(db))
                .transform(People.load(p -> p.following()).on(db))
                .map(Sums::of));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void selected(TestDb test) {
        assertSums(People.all()
                .orderBy(p -> p.id().asc())
                .include(p -> p.answers().include(c -> c.author()))
                .select(p -> p, p -> p.posts(), p -> p.answers(), p -> p.followed())
                .fetch(open(test))
                .map(all -> sum(all.getT1(), all.getT2(), all.getT3(), all.getT4())));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void askedForOneByOne(TestDb test) {
        Database db = open(test);

        assertSums(Flux.range(1, NETWORK.people())
                .concatMap(id -> People.getById(db, id).flatMap(p -> People.posts(p)
                        .fetch(db)
                        .collectList()
                        .zipWith(People.posts(p)
                                .query()
                                .comments()
                                .include(c -> c.author())
                                .fetch(db)
                                .collectList())
                        .zipWith(
                                People.followed(p).fetch(db).collectList(),
                                (both, followed) -> sum(p, both.getT1(), both.getT2(), followed)))));
    }

    private static Database open(TestDb test) {
        Database db = test.openInWindows(WINDOW, NetworkTables.models());
        NetworkTables.fill(db, NETWORK);
        return db;
    }

    private static long sum(Person person, List<Post> posts, List<Comment> answers, List<Person> followed) {
        long sum = Sums.ofPerson(person.id(), person.name());
        for (Post post : posts) {
            sum += Sums.ofPost(post.id(), post.title());
        }
        for (Comment comment : answers) {
            sum += Sums.of(comment);
        }
        for (Person other : followed) {
            sum += Sums.ofFollow(other.id());
        }
        return sum;
    }

    /** Returns all of what is given, which takes longer the larger the network is. */
    private static <T> List<T> all(Flux<T> given) {
        return Objects.requireNonNull(given.collectList().block(PATIENCE));
    }

    private static void assertSums(Flux<Long> sums) {
        assertThat(all(sums).stream().mapToLong(Long::longValue).toArray()).isEqualTo(NETWORK.sums());
    }
}
