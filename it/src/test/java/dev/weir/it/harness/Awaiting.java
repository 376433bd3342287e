package dev.weir.it.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens on other threads and gives no signal of its own. */
public final class Awaiting {
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private Awaiting() {}

    /** Runs an assertion until it holds; fails as it does when time is up. */
    public static void untilAsserted(Duration patience, Runnable assertion) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
