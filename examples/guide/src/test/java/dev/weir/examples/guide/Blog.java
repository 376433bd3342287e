package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.AuthorCreate;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Profiles;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.blog.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A blog in a file: Ada (36) with a profile, the draft "On engines" and the post "On looms", which has the tag "java" and
 * a comment; Grace, whose age nobody knows; Bob (17).
 */
record Blog(Database db, Author ada, Post engines, Post looms) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Blog open(Path folder) {
        Database db =
                Database.builder().url("sqlite:" + folder.resolve("blog.db")).build();
        get(db.schema().create());
        Author ada = get(
                named("Ada").age(36).profile(Profiles.create().bio("Countess")).exec(db));
        get(named("Grace").exec(db));
        get(named("Bob").age(17).exec(db));
        Post engines = get(Posts.create()
                .title("On engines")
                .body("…")
                .status(Status.DRAFT)
                .views(95)
                .author(ada)
                .exec(db));
        Post looms = get(Posts.create()
                .title("On looms")
                .body("…")
                .status(Status.PUBLISHED)
                .views(0)
                .author(ada)
                .publishedAt(Instant.EPOCH)
                .taggings(t -> t.tag(Tags.create().name("java")))
                .comments(c -> c.text("First!"))
                .exec(db));
        return new Blog(db, ada, engines, looms);
    }

    private static AuthorCreate named(String name) {
        return Authors.create().name(name).email(name.toLowerCase(Locale.ROOT) + "@example.org");
    }

    /** Waits for what a publisher gives, which must be there unless it is of {@link Void}. */
    @SuppressWarnings("NullAway") // a Mono<Void> gives nothing
    static <T> T get(Mono<T> mono) {
        return mono.block(PATIENCE);
    }

    static <T> List<T> all(Flux<T> flux) {
        return get(flux.collectList());
    }

    @Override
    public void close() {
        get(db.close());
    }
}
