package dev.weir.driver.r2dbc.pool;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** Runs what the pool does in the background, which may have to serve a borrower who came just then. */
final class EvictionScheduler implements Scheduler {
    private final Scheduler timer;
    private final Handover handover;

    EvictionScheduler(Scheduler timer, Handover handover) {
        this.timer = timer;
        this.handover = handover;
    }

    @Override
    public Disposable schedule(Runnable task) {
        return timer.schedule(thenTell(task));
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
        return timer.schedule(thenTell(task), delay, unit);
    }

    private Runnable thenTell(Runnable task) {
        return () -> {
            task.run();
            handover.run();
        };
    }

    @Override
    public Worker createWorker() {
        return timer.createWorker();
    }

    @Override
    public void dispose() {
        // the timer is not the pool's own
    }
}
