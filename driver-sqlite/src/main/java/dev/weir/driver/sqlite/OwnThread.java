package dev.weir.driver.sqlite;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one thread of one connection. Starts with the first task. Safe for use by many threads.
 *
 * <p>It is marked as one that must not be blocked, so that a {@code block()} in a subscriber's code is refused instead of
 * stopping the connection.
 */
final class OwnThread {
    private final String name;
    private final Runnable whenEnded;
    private final ExecutorService executor;
    private final Scheduler scheduler;
    private final Sinks.Empty<Void> ended = Sinks.empty();

    /**
     * Creates the thread.
     *
     * @param whenEnded run as the thread's last act after {@link #end}
     */
    OwnThread(String name, Runnable whenEnded) {
        this.name = name;
        this.whenEnded = whenEnded;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> new Worker(this, task));
        this.scheduler = Schedulers.fromExecutorService(executor, name);
    }

    String name() {
        return name;
    }

    /** Returns whether this is the calling thread. */
    boolean isCurrent() {
        return Thread.currentThread() instanceof Worker worker && worker.owner == this;
    }

    /**
     * Runs a task: at once if this is the calling thread, else after what is queued.
     *
     * @throws RejectedExecutionException after {@link #end}
     */
    void run(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            scheduler.schedule(task);
        }
    }

    /**
     * Runs a task after what is running and queued.
     *
     * @throws RejectedExecutionException after {@link #end}
     */
    void runLater(Runnable task) {
        scheduler.schedule(task);
    }

    /** Returns a publisher that runs a task like {@link #run}; after {@link #end} it fails. */
    Mono<Void> running(Runnable task) {
        Mono<Void> here = Mono.fromRunnable(task);
        return Mono.defer(() -> isCurrent()
                ? here
                : here.subscribeOn(scheduler)
                        .onErrorMap(RejectedExecutionException.class, e -> SqliteErrors.databaseClosed()));
    }

    /**
     * Ends the thread behind what is queued. In order, unlike disposing of a scheduler: what waits for its turn still gets
     * it, and can tell its subscriber what happened.
     */
    void end() {
        executor.shutdown();
    }

    /** Completes when the thread is at its end. */
    Mono<Void> ended() {
        return ended.asMono();
    }

    private void leave() {
        // a thread that died of an error is replaced, and is not the end
        if (executor.isShutdown()) {
            whenEnded.run();
            ended.tryEmitEmpty();
        }
    }

    private static final class Worker extends Thread implements NonBlocking {
        private final OwnThread owner;

        Worker(OwnThread owner, Runnable task) {
            super(task, owner.name);
            this.owner = owner;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                owner.leave();
            }
        }
    }
}
