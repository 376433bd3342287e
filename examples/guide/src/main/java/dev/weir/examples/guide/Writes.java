package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.AuthorCreate;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Profiles;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.blog.Tags;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/** The code of {@code docs/guide/writes.md}. */
public final class Writes {
    private final Database db;

    public Writes(Database db) {
        this.db = db;
    }

    public Mono<Author> create() {
        // guide:writes-create
        Mono<Author> ada = Authors.create()
                .name("Ada")
                .email("ada@example.org") // both are required, in this order; from here on exec() is there
                .age(36) // optional
                .exec(db);
        // guide:end
        return ada;
    }

    public Flux<Post> links(Author ada) {
        // guide:writes-links
        Mono<Post> first = Posts.create()
                .title("On engines")
                .body("…")
                .status(Status.DRAFT)
                .views(0)
                .author(ada) // or authorId(ada.id())
                .exec(db);
        Mono<Post> second = Posts.create()
                .title("On looms")
                .body("…")
                .status(Status.DRAFT)
                .views(0)
                .author(Authors.create().name("Joseph").email("joseph@example.org")) // created first
                .exec(db);
        // guide:end
        return Flux.concat(first, second);
    }

    public Mono<Author> nested() {
        // guide:writes-nested
        Mono<Author> grace = Authors.create()
                .name("Grace")
                .email("grace@example.org")
                .profile(Profiles.create().bio("Rear admiral"))
                .posts(Posts.create()
                        .title("On compilers")
                        .body("…")
                        .status(Status.PUBLISHED)
                        .views(0)) // complete but for its author, which is the one around it
                .exec(db);
        // guide:end
        return grace;
    }

    public Mono<Post> through(Author ada) {
        // guide:writes-through
        Mono<Post> tagged = Posts.create()
                .title("On notes")
                .body("…")
                .status(Status.PUBLISHED)
                .views(0)
                .author(ada)
                .taggings(t -> t.tag(Tags.create().name("history")))
                .comments(c -> c.text("First!"))
                .exec(db);
        // guide:end
        return tagged;
    }

    public Flux<Author> many() {
        // guide:writes-many
        List<AuthorCreate> creates = List.of(
                Authors.create().name("Alan").email("alan@example.org"),
                Authors.create().name("Edsger").email("edsger@example.org"));
        Flux<Author> created = Authors.createMany(creates).exec(db); // in this order; all of them or none
        // guide:end
        return created;
    }

    public Mono<Post> update(Post post) {
        // guide:writes-update
        Mono<Post> published = Posts.update(post)
                .status(Status.PUBLISHED)
                .publishedAt(Instant.now())
                .views(v -> v.plus(1)) // computed by the database, from what is there
                .exec(db);
        // guide:end
        return published;
    }

    public Mono<Long> updateMany() {
        // guide:writes-update-many
        Mono<Long> rows = Posts.where(
                        p -> p.status().eq(Status.DRAFT).and(p.views().gt(0)))
                .update()
                .views(0)
                .exec(db); // one statement
        // guide:end
        return rows;
    }

    public Mono<Long> delete(Post post) {
        // guide:writes-delete
        Mono<Void> gone = Posts.delete(post).exec(db); // completes also if it was gone already
        Mono<Long> rows = Comments.where(c -> c.text().contains("spam"))
                .orderBy(c -> c.id().asc())
                .limit(100)
                .delete()
                .exec(db);
        // guide:end
        return gone.then(rows);
    }

    public Mono<Author> batch(Post post, Author author) {
        // guide:writes-batch
        Mono<Tuple3<Author, Post, Long>> results = db.batch(
                Authors.create().name("Barbara").email("barbara@example.org"),
                Posts.update(post).status(Status.PUBLISHED),
                Comments.where(c -> c.text().contains("spam")).delete());
        Mono<List<Author>> authors = db.batch(List.of( // any number of one kind
                Authors.update(author).age(37), Authors.create().name("Frances").email("frances@example.org")));
        // guide:end
        return results.then(authors).map(all -> all.get(0));
    }

    public Flux<Author> nonAtomic(List<AuthorCreate> creates) {
        // guide:writes-non-atomic
        Flux<Author> created = Authors.createMany(creates).nonAtomic().exec(db); // those before a failure stay
        // guide:end
        return created;
    }
}
