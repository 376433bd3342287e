package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/coming-from.md}. */
public final class ComingFrom {
    private final Database db;

    public ComingFrom(Database db) {
        this.db = db;
    }

    public Flux<Author> include() {
        // guide:coming-include
        Flux<Author> authors = Authors.all()
                .include(a -> a.posts())
                .include(a -> a.profile())
                .orderBy(a -> a.name().asc())
                .fetch(db); // three statements for 256 authors, however many posts they have
        // guide:end
        return authors;
    }

    public Flux<Author> filtered() {
        // guide:coming-filtered
        Flux<Author> withDrafts = Authors.all()
                .include(a -> a.posts(p -> p.where(x -> x.status().eq(Status.DRAFT))
                        .orderBy(x -> x.title().asc())
                        .limit(10)))
                .limit(20)
                .fetch(db); // twenty authors, ten drafts for each at the most
        // guide:end
        return withDrafts;
    }

    public Flux<Author> conditions() {
        // guide:coming-conditions
        Flux<Author> drafting = Authors.where(a -> a.posts().any(p -> p.status().eq(Status.DRAFT)))
                .fetch(db);
        // guide:end
        return drafting;
    }

    public Mono<Author> write(Author author) {
        // guide:coming-write
        Mono<Author> changed = Authors.update(author)
                .name("Ada L.")
                .posts(posts -> posts.create(Posts.create()
                        .title("On numbers")
                        .body("…")
                        .status(Status.DRAFT)
                        .views(0)))
                .exec(db); // two statements, one transaction
        // guide:end
        return changed;
    }

    /** A name, and how many posts there are. */
    public record NameAndCount(String name, long posts) {}

    public Flux<NameAndCount> select() {
        // guide:coming-select
        Flux<NameAndCount> counts = Authors.all()
                .select(a -> a.name(), a -> a.posts().count())
                .as(NameAndCount::new)
                .fetch(db);
        // guide:end
        return counts;
    }
}
