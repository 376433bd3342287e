package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.PostQuery;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.blog.Taggings;
import dev.weir.query.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/queries.md}. */
public final class Queries {
    private final Database db;

    public Queries(Database db) {
        this.db = db;
    }

    public Flux<Author> where() {
        // guide:queries-where
        Flux<Author> adults = Authors.where(a -> a.age().ge(18).and(a.name().startsWith("A")))
                .where(a -> a.email().ne("admin@example.org")) // every where() adds one more condition
                .fetch(db);
        // guide:end
        return adults;
    }

    public Flux<Author> comparisons() {
        // guide:queries-comparisons
        Flux<Author> some = Authors.where(
                        a -> a.age().between(18, 65).or(a.age().isNull()))
                .where(a -> a.name().notIn(List.of("Ada", "Grace")))
                .fetch(db);
        // guide:end
        return some;
    }

    public Flux<Author> text() {
        // guide:queries-text
        Flux<Author> matched = Authors.where(a -> Condition.anyOf(
                        a.name().startsWith("A"), // "100%" and "a_b" mean just these characters here,
                        a.name().endsWith("e"),
                        a.name().contains("da"),
                        a.email().like("%@example.%"), // and only here % and _ are wildcards,
                        a.email().like("100!%%", '!'))) // unless an escape character says otherwise
                .fetch(db);
        // guide:end
        return matched;
    }

    // guide:queries-optional
    public Flux<Author> search(@Nullable String name, @Nullable Integer minAge) {
        return Authors.where(a -> Condition.allOf(
                        Condition.whenPresent(name, n -> a.name().contains(n)),
                        Condition.whenPresent(minAge, n -> a.age().ge(n))))
                .fetch(db);
    }
    // guide:end

    public Flux<Post> fields() {
        // guide:queries-fields
        Flux<Post> copied = Posts.where(p -> p.title().eq(p.body())).fetch(db);
        Flux<Post> almost = Posts.where(p -> p.views().plus(10).ge(100)).fetch(db);
        // guide:end
        return copied.concatWith(almost);
    }

    public Flux<Author> relations() {
        // guide:queries-relations
        Flux<Author> busy = Authors.where(a -> a.posts().any(p -> p.status().eq(Status.DRAFT)))
                .where(a -> a.posts().none(p -> p.views().gt(1_000_000)))
                .where(a -> a.posts().all(p -> p.title().ne(""))) // also of those who have no posts
                .where(a -> a.posts().isNotEmpty())
                .where(a -> a.profile().isPresent())
                .fetch(db);
        // guide:end
        return busy;
    }

    public Flux<Author> count() {
        // guide:queries-count
        Flux<Author> mostPublished = Authors.where(a -> a.posts().count().ge(2L))
                .orderBy(a ->
                        a.posts().count(p -> p.status().eq(Status.PUBLISHED)).desc())
                .fetch(db);
        // guide:end
        return mostPublished;
    }

    public Flux<Post> paths() {
        // guide:queries-paths
        Flux<Post> hers =
                Posts.where(p -> p.author().email().eq("ada@example.org")).fetch(db);
        Flux<Post> tagged = Posts.where(
                        p -> p.taggings().any(t -> t.tag().name().eq("java")))
                .fetch(db);
        // guide:end
        return hers.concatWith(tagged);
    }

    public Flux<Post> order() {
        // guide:queries-order
        Flux<Post> latest = Posts.all()
                .orderBy(p -> p.publishedAt().desc(), p -> p.id().asc())
                .limit(20)
                .offset(40)
                .fetch(db);
        Flux<Post> draftsLast =
                Posts.all().orderBy(p -> p.publishedAt().asc().nullsLast()).fetch(db);
        // guide:end
        return latest.concatWith(draftsLast);
    }

    public Mono<Boolean> answers() {
        PostQuery query = Posts.where(p -> p.status().eq(Status.PUBLISHED));
        // guide:queries-answers
        Flux<Post> all = query.fetch(db);
        Mono<Post> first = query.orderBy(p -> p.title().asc()).first(db); // or empty
        Mono<Post> one = query.one(db); // or empty; NonUniqueResultException if there are more
        Mono<Post> get = query.get(db); // RecordNotFoundException if there is none, NonUnique… if there are more
        Mono<Long> count = query.count(db);
        Mono<Boolean> exists = query.exists(db);
        // guide:end
        return all.then(first).then(one).then(get).then(count).then(exists);
    }

    public Flux<Post> finders(Post post) {
        // guide:queries-finders
        Mono<Author> ada = Authors.findByEmail(db, "ada@example.org"); // unique: a Mono, empty if there is none
        Mono<Author> sure = Authors.getByEmail(db, "ada@example.org"); // fails if there is none
        Flux<Post> drafts = Posts.findByStatus(db, Status.DRAFT); // the first part of an index: a Flux
        Mono<Long> tags = Taggings.byPostId(post.id()).count(db); // a query, to go on with
        // guide:end
        return ada.then(sure).then(tags).thenMany(drafts);
    }
}
