package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.TransactionOptions;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.blog.Tag;
import dev.weir.examples.guide.blog.Tags;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/transactions.md}. */
public final class Transactions {
    private final Database db;

    public Transactions(Database db) {
        this.db = db;
    }

    public Mono<Post> basic() {
        // guide:transactions-basic
        Mono<Post> post = db.transaction(tx ->
                Authors.create().name("Ada").email("ada@example.org").exec(tx).flatMap(ada -> draft(tx, ada)));
        // guide:end
        return post;
    }

    // guide:transactions-executor
    private static Mono<Post> draft(Executor executor, Author author) {
        return Authors.posts(author)
                .create()
                .title("Untitled")
                .body("")
                .status(Status.DRAFT)
                .views(0)
                .exec(executor);
    }
    // guide:end

    public Mono<Long> ambient() {
        // guide:transactions-ambient
        Mono<Long> count = db.transaction(tx -> Tags.create()
                .name("java")
                .exec(tx)
                .then(Tags.all().count(db))); // db, not tx: the same transaction all the same
        // guide:end
        return count;
    }

    public Mono<Tag> nested() {
        // guide:transactions-nested
        Mono<Tag> tag = db.transaction(tx -> Tags.create().name("kept").exec(tx).flatMap(kept -> tx.transaction(inner ->
                        Tags.create().name("undone").exec(inner).then(Mono.<Tag>error(new IllegalStateException("no"))))
                .onErrorReturn(IllegalStateException.class, kept)));
        // guide:end
        return tag;
    }

    public Mono<Long> options() {
        // guide:transactions-options
        Mono<Long> count = db.transaction(
                TransactionOptions.defaults().readOnly(),
                tx -> Authors.all().count(tx).zipWith(Posts.all().count(tx), Long::sum)); // on SQLite of one moment
        Mono<Tag> tag = db.transaction(
                TransactionOptions.serializable().retry(3),
                tx -> Tags.create().name("retried").exec(tx));
        // guide:end
        return tag.then(count);
    }

    public Flux<Tag> many() {
        // guide:transactions-many
        Flux<Tag> tags = db.transactionMany(tx -> Flux.just("a", "b", "c")
                .concatMap(name -> Tags.create().name(name).exec(tx)));
        // guide:end
        return tags;
    }
}
