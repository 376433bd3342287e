package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Profile;
import dev.weir.examples.guide.blog.Profiles;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/has-one.md}. */
public final class HasOne {
    private final Database db;

    public HasOne(Database db) {
        this.db = db;
    }

    public Flux<String> read() {
        // guide:has-one-read
        Flux<String> lines = Authors.all()
                .include(a -> a.profile())
                .orderBy(a -> a.name().asc())
                .fetch(db)
                .map(a -> a.name() + ": " + a.profile().get().map(Profile::bio).orElse("nothing known"));
        // guide:end
        return lines;
    }

    public Flux<Author> along() {
        // guide:has-one-along
        Flux<Author> nobles =
                Authors.where(a -> a.profile().bio().contains("Countess")).fetch(db);
        Flux<Author> unknown = Authors.where(a -> a.profile().isAbsent()).fetch(db);
        // guide:end
        return nobles.concatWith(unknown);
    }

    public Flux<Profile> write(Author author) {
        // guide:has-one-write
        Mono<Author> withProfile = Authors.create()
                .name("Grete")
                .email("grete@example.org")
                .profile(Profiles.create().bio("Wrote about weirs"))
                .exec(db);
        Mono<Profile> later =
                Authors.profile(author).create().bio("Mathematician").exec(db);
        Mono<Profile> found = Authors.profile(author).one(db);
        // guide:end
        return withProfile.then(later).concatWith(found);
    }
}
