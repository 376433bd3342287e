package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.TransactionOptions;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

class StreamingTest {
    private Blog blog;
    private Streaming page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Streaming(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void rowsComeAsTheyAreAskedFor() {
        assertThat(all(page.demand())).hasSize(2);
        assertThat(all(page.elsewhere(Schedulers.boundedElastic()))).containsExactly("…", "…");
        assertThat(all(page.writing())).containsExactlyInAnyOrder(blog.engines(), blog.looms());
    }

    @Test
    void signalsArriveOnTheConnectionsThread() {
        assertThat(all(Authors.all().fetch(blog.db()).map(author -> Thread.currentThread()
                        .getName())))
                .allMatch(name -> name.startsWith("weir-sqlite-blog.db-reader-"));
    }

    @Test
    void blockingOnThatThreadIsRefused() {
        Flux<Author> blocking = Authors.all()
                .fetch(blog.db())
                .doOnNext(author -> get(Posts.all().count(blog.db())));
        StepVerifier.create(blocking).verifyError(IllegalStateException.class);
    }

    @Test
    void aReadOnlyTransactionSeesOneMoment(@TempDir Path folder) {
        assertThat(all(page.snapshot())).hasSize(3);
        Database db = Database.builder()
                .url("sqlite:" + folder.resolve("windows.db"))
                .window(2)
                .build();
        get(db.schema().create());
        fiveAuthors(db);
        assertThat(all(db.transactionMany(
                        TransactionOptions.defaults().readOnly(), tx -> postsWhileTheLastOneGoes(db, tx))))
                .containsExactly(1, 1, 1, 1, 1);
        get(db.close());
    }

    /** Leaves five authors with a post each. */
    private static void fiveAuthors(Database db) {
        get(Authors.all().delete().exec(db));
        all(Authors.createMany(IntStream.range(0, 5)
                        .mapToObj(i -> Authors.create()
                                .name("author " + i)
                                .email(i + "@example.org")
                                .posts(p -> p.title("post " + i)
                                        .body("")
                                        .status(Status.DRAFT)
                                        .views(0)))
                        .toList())
                .exec(db));
    }

    /** Counts the posts of each author, and deletes the last one's as soon as the first one is there. */
    private static Flux<Integer> postsWhileTheLastOneGoes(Database db, Executor executor) {
        Mono<Long> elsewhere = Posts.where(p -> p.title().eq("post 4"))
                .delete()
                .exec(db)
                .contextWrite(context -> Context.empty()); // not in the transaction of the reader
        return Authors.all()
                .include(a -> a.posts())
                .orderBy(a -> a.name().asc())
                .fetch(executor)
                .concatMap(
                        author -> author.name().equals("author 0")
                                ? elsewhere.thenReturn(author.posts().size())
                                : Mono.just(author.posts().size()),
                        1);
    }
}
