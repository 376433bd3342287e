package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.core.error.ErrorCode;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.WeirException;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/errors.md}. */
public final class Errors {
    private final Database db;

    public Errors(Database db) {
        this.db = db;
    }

    // guide:errors-unique
    public Mono<Author> register(String name, String email) {
        return Authors.create()
                .name(name)
                .email(email)
                .exec(db)
                .onErrorResume(
                        UniqueViolationException.class,
                        e -> e.columns().contains("email") ? Authors.getByEmail(db, email) : Mono.error(e));
    }
    // guide:end

    public Mono<Author> code(Mono<Author> author) {
        // guide:errors-code
        Mono<Author> found = author.onErrorResume(
                e -> e instanceof WeirException known && known.code() == ErrorCode.RECORD_NOT_FOUND, e -> Mono.empty());
        // guide:end
        return found;
    }
}
