package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;

class H2ThreadTest {
    private final H2Thread scheduler = new H2Thread();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @Test
    void mayBlockAndKeepsNoProcessAlive() {
        Thread thread =
                Mono.fromCallable(Thread::currentThread).subscribeOn(scheduler).block(Raw.PATIENCE);

        assertThat(thread).isNotInstanceOf(NonBlocking.class).matches(Thread::isDaemon);
    }

    @Test
    void isNotInterruptedByADisposal() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch disposed = new CountDownLatch(1);
        Disposable task = Mono.fromRunnable(() -> {
                    begun.countDown();
                    try {
                        disposed.await();
                        seen.add("whole");
                    } catch (InterruptedException e) {
                        seen.add("interrupted");
                    }
                })
                .subscribeOn(scheduler)
                .subscribe();

        begun.await();
        task.dispose();
        disposed.countDown();

        assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("whole");
    }

    @Test
    void endsBehindWhatIsQueued() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        scheduler.schedule(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                seen.add("interrupted");
            }
        });
        scheduler.schedule(() -> seen.add("queued"));

        scheduler.dispose();
        held.countDown();

        assertThat(scheduler.isDisposed()).isTrue();
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("queued");
    }
}
