package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

@Timeout(60)
class CancelGateTest {
    private final AtomicInteger interrupts = new AtomicInteger();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final CancelGate gate = new CancelGate(interrupts::incrementAndGet, time);

    @Test
    void beginsNoStepAfterACancel() {
        assertThat(gate.cancel()).isTrue();

        assertThat(gate.enter(true)).isFalse();
        assertThat(gate.finish()).isFalse();
        assertThat(interrupts).hasValue(0);
    }

    @Test
    void interruptsAStepThatRuns() {
        gate.enter(true);
        assertThat(gate.cancel()).isTrue();

        assertThat(interrupts).hasValue(1);
        assertThat(gate.exit()).isFalse();
    }

    @Test
    void leavesAShieldedStepAlone() {
        gate.enter(false);
        assertThat(gate.cancel()).isTrue();

        assertThat(interrupts).hasValue(0);
        assertThat(gate.exit()).isFalse();
    }

    @Test
    void interruptsAShieldedStepByForceOnly() {
        gate.enter(false);
        gate.force();
        assertThat(interrupts).as("before the cancel").hasValue(0);

        gate.cancel();
        gate.force();
        assertThat(interrupts).hasValue(1);
        assertThat(gate.exit()).isFalse();
    }

    @Test
    void repeatsTheInterruptUntilTheStepEnds() {
        gate.enter(true);
        gate.cancel();
        time.advanceTimeBy(java.time.Duration.ofMillis(3 * CancelGate.REPEAT_MILLIS));
        assertThat(interrupts).hasValue(4);

        gate.exit();
        time.advanceTimeBy(java.time.Duration.ofMillis(10 * CancelGate.REPEAT_MILLIS));
        assertThat(interrupts).as("after the step").hasValue(4);
    }

    @Test
    void sendsNothingBetweenSteps() {
        gate.enter(true);
        assertThat(gate.exit()).isTrue();
        gate.cancel();

        assertThat(interrupts).hasValue(0);
    }

    @Test
    void tellsOnlyTheFirstOfTwoEndings() {
        assertThat(gate.finish()).isTrue();

        assertThat(gate.cancel()).isFalse();
        assertThat(gate.finish()).isFalse();
        assertThat(gate.isShut()).isTrue();
    }

    /** Steps of many operations follow each other on one worker; each is cancelled by another thread at some time. */
    @Test
    void neverInterruptsTheStepOfAnotherOperation() throws InterruptedException {
        Random random = new Random(42);
        AtomicReference<CancelGate> inside = new AtomicReference<>();
        AtomicBoolean strayed = new AtomicBoolean();
        AtomicInteger sent = new AtomicInteger();
        ExecutorService cancellers = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 20_000; i++) {
            AtomicReference<CancelGate> own = new AtomicReference<>();
            CancelGate each = new CancelGate(
                    () -> {
                        sent.incrementAndGet();
                        if (inside.get() != own.get()) {
                            strayed.set(true);
                        }
                    },
                    Schedulers.parallel());
            own.set(each);
            cancellers.execute(each::cancel);
            boolean wanted = true;
            // every other operation goes on until it is cancelled, so that the race is met however slow the machine
            int steps = i % 2 == 0 ? Integer.MAX_VALUE : random.nextInt(20);
            for (int step = 0; wanted && step < steps; step++) {
                // an interrupt may be sent as soon as the gate is passed, so the owner is known before; and it changes
                // hands only once the gate has let the worker out
                inside.set(each);
                wanted = each.enter(true);
                if (wanted) {
                    Thread.onSpinWait();
                    wanted = each.exit();
                }
            }
            inside.set(null);
        }
        cancellers.shutdown();

        assertThat(cancellers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(strayed).isFalse();
        assertThat(sent).as("the race was met").hasPositiveValue();
    }

    @Test
    void keepsTheWorkerInsideWhileAnInterruptIsBeingSent() throws InterruptedException {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        AtomicBoolean left = new AtomicBoolean();
        AtomicBoolean leftBefore = new AtomicBoolean();
        CancelGate slow = new CancelGate(
                () -> {
                    sending.countDown();
                    TestDatabase.await(sent);
                    leftBefore.set(left.get());
                },
                time);
        slow.enter(true);
        Thread canceller = new Thread(slow::cancel);
        canceller.start();
        TestDatabase.await(sending);
        Thread worker = new Thread(() -> {
            slow.exit();
            left.set(true);
        });
        worker.start();
        // time enough for a worker that does not wait
        worker.join(100);
        sent.countDown();
        worker.join();
        canceller.join();

        assertThat(leftBefore).isFalse();
        assertThat(left).isTrue();
    }
}
