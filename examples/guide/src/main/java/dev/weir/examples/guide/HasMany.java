package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.press.Edition;
import dev.weir.examples.guide.press.Editions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/has-many.md}. */
public final class HasMany {
    private final Database db;

    public HasMany(Database db) {
        this.db = db;
    }

    public Flux<Author> read() {
        // guide:has-many-read
        Flux<Author> authors = Authors.all()
                .include(a -> a.posts(posts -> posts.where(p -> p.status().eq(Status.PUBLISHED))
                        .orderBy(p -> p.publishedAt().desc())
                        .limit(3))) // three for each author
                .fetch(db);
        // guide:end
        return authors;
    }

    public Flux<Author> conditions() {
        // guide:has-many-conditions
        Flux<Author> active = Authors.where(a -> a.posts().any(p -> p.status().eq(Status.PUBLISHED)))
                .where(a -> a.posts().count().lt(100L))
                .fetch(db);
        Flux<Author> silent = Authors.where(a -> a.posts().isEmpty()).fetch(db);
        // guide:end
        return active.concatWith(silent);
    }

    public Flux<Post> scope(Author ada) {
        // guide:has-many-scope
        Flux<Post> drafts =
                Authors.posts(ada).where(p -> p.status().eq(Status.DRAFT)).fetch(db);
        Mono<Long> reset = Authors.posts(ada).update().views(0).exec(db); // only hers
        Mono<Long> tidied =
                Authors.posts(ada).where(p -> p.body().eq("")).delete().exec(db);
        // guide:end
        return drafts.concatWith(reset.then(tidied).then(Mono.empty()));
    }

    public Mono<Author> write() {
        // guide:has-many-write
        Mono<Author> grace = Authors.create()
                .name("Hedy")
                .email("hedy@example.org")
                .posts(
                        Posts.create()
                                .title("On frequencies")
                                .body("…")
                                .status(Status.PUBLISHED)
                                .views(0),
                        Posts.create()
                                .title("On films")
                                .body("…")
                                .status(Status.DRAFT)
                                .views(0))
                .exec(db); // two statements, one transaction; the record has both posts in its handle
        // guide:end
        return grace;
    }

    public Flux<Edition> headlines() {
        // guide:has-many-headlines
        Flux<Edition> editions = Editions.all()
                .include(e -> e.headlines()) // reads the titles of the articles, and their links
                .fetch(db);
        // guide:end
        return editions;
    }

    public Flux<Post> further() {
        // guide:has-many-further
        Flux<Post> discussed = Comments.where(c -> c.text().contains("!"))
                .post() // each post once
                .orderBy(p -> p.title().asc())
                .fetch(db);
        // guide:end
        return discussed;
    }
}
