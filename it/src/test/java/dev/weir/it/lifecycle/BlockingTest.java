package dev.weir.it.lifecycle;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weir.Database;
import dev.weir.it.shapes.tx.item.Item;
import dev.weir.it.shapes.tx.item.ItemModel;
import dev.weir.it.shapes.tx.item.Items;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The suite runs under a watch for blocking calls: on the threads of Reactor that must not be held up, and on those of a
 * driver, where subscribers run. So every other test also shows that nothing of ours blocks there.
 */
class BlockingTest {
    private final Database db =
            Database.builder().url("sqlite::memory:").models(ItemModel.INSTANCE).build();

    @BeforeEach
    void open() {
        db.schema().create().block();
        all(Items.createMany(LongStream.range(0, 10)
                        .mapToObj(id -> Items.create().id(id))
                        .toList())
                .exec(db));
    }

    @AfterEach
    void close() {
        db.close().block();
    }

    @Test
    void isInstalled() {
        assertThat(toldBy(Mono.fromCallable(BlockingTest::sleep).subscribeOn(Schedulers.parallel())))
                .isInstanceOf(BlockingOperationError.class)
                .hasMessageContaining("Thread.sleep");
    }

    @Test
    void letsThreadsBlockThatMay() {
        assertThatCode(() -> Mono.fromCallable(BlockingTest::sleep)
                        .subscribeOn(Schedulers.boundedElastic())
                        .block())
                .doesNotThrowAnyException();
    }

    /** A subscriber that blocks holds up every statement of its connection. */
    @Test
    void watchesTheThreadsOfTheDriver() {
        AtomicReference<String> thread = new AtomicReference<>();
        Mono<Item> blocked = Items.all().fetch(db).next().map(item -> {
            thread.set(Thread.currentThread().getName());
            sleep();
            return item;
        });

        assertThat(toldBy(blocked)).isInstanceOf(BlockingOperationError.class).hasMessageContaining("Thread.sleep");
        assertThat(thread.get()).startsWith("weir-sqlite");
    }

    /** What blocks there harms its own statement only. */
    @Test
    void survivesASubscriberThatBlocks() {
        toldBy(Items.all().fetch(db).doOnNext(item -> sleep()).then());

        assertThat(Items.all().count(db).block()).isEqualTo(10);
    }

    private static Throwable toldBy(Mono<?> blocking) {
        return blocking.then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .blockOptional()
                .orElseThrow();
    }

    private static long sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime();
    }
}
