package dev.weir.driver.h2;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one thread of one connection, on which H2 may block. Starts with the first task.
 *
 * <p>It is never interrupted: H2 takes an interrupt for a reason to close the file of its database, for every connection.
 * So a task that is disposed of while it runs goes on, and the thread ends behind what is queued.
 */
final class H2Thread implements Scheduler {
    /** Bytes; H2 reads, rewrites and computes an expression by a call for each of its levels. */
    private static final long STACK = 16L << 20;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(H2Thread::thread);
    /** Over a bare executor, since tasks of a service are disposed of by an interrupt. */
    private final Scheduler scheduler = Schedulers.fromExecutor(task -> executor.execute(task));

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "weir-h2", STACK);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Disposable schedule(Runnable task) {
        return scheduler.schedule(task);
    }

    @Override
    public Worker createWorker() {
        return scheduler.createWorker();
    }

    @Override
    public void dispose() {
        executor.shutdown();
    }

    @Override
    public boolean isDisposed() {
        return executor.isShutdown();
    }
}
