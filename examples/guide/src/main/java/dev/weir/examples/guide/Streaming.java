package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.TransactionOptions;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** The code of {@code docs/guide/streaming.md}. */
public final class Streaming {
    private final Database db;

    public Streaming(Database db) {
        this.db = db;
    }

    public Flux<Post> demand() {
        // guide:streaming-demand
        Flux<Post> first = Posts.all().fetch(db).take(10); // requests ten, reads ten, then closes the statement
        // guide:end
        return first;
    }

    public Flux<String> elsewhere(Scheduler workers) {
        // guide:streaming-elsewhere
        Flux<String> bodies = Posts.all()
                .fetch(db)
                .publishOn(workers, 64) // 64 posts ahead at the most
                .map(Streaming::slowly);
        // guide:end
        return bodies;
    }

    private static String slowly(Post post) {
        return post.body().strip();
    }

    public Flux<Author> snapshot() {
        // guide:streaming-snapshot
        Flux<Author> consistent = db.transactionMany(
                TransactionOptions.defaults().readOnly(),
                tx -> Authors.all().include(a -> a.posts()).fetch(tx));
        // guide:end
        return consistent;
    }

    public Flux<Post> writing() {
        // guide:streaming-writing
        Flux<Post> touched = db.transactionMany(
                tx -> Posts.all().orderBy(p -> p.id().asc()).fetch(tx).concatMap(post -> Posts.update(post)
                        .title(post.title().strip())
                        .exec(tx)));
        // guide:end
        return touched;
    }
}
