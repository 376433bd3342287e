package dev.weir.driver.sqlite;

import dev.weir.core.error.WeirException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One JDBC connection and the one thread on which it is opened, used and closed.
 *
 * <p>Methods marked so may be called from any thread; all others belong to the connection's own.
 */
final class SqliteConnection {
    private final ConnectionSource source;
    private final ConnectionRole role;
    private final String name;
    private final Consumer<SqliteConnection> whenEnded;
    private final ExecutorService thread;
    private final Scheduler scheduler;
    private final List<OperationSubscription<?>> operations = new ArrayList<>();
    private final AtomicBoolean disposed = new AtomicBoolean();
    private final Sinks.Empty<Void> terminated = Sinks.empty();

    private volatile @Nullable Opened opened;
    private volatile @Nullable OperationSubscription<?> running;
    private volatile boolean closing;
    private boolean broken;

    /** What there is once the connection has been opened. */
    private record Opened(
            Connection jdbc,
            StatementCache statements,
            TransactionControl transaction,
            Catalog catalog,
            Statement interrupter) {}

    /**
     * Creates a connection that is opened by {@link #open}.
     *
     * @param name the name of its thread
     * @param whenEnded told when the connection is closed and its thread at its end
     */
    SqliteConnection(ConnectionSource source, ConnectionRole role, String name, Consumer<SqliteConnection> whenEnded) {
        this.source = source;
        this.role = role;
        this.name = name;
        this.whenEnded = whenEnded;
        this.thread = Executors.newSingleThreadExecutor(task -> new ConnectionThread(this, task));
        this.scheduler = Schedulers.fromExecutorService(thread, name);
    }

    /** Returns the name of the thread. Any thread. */
    String name() {
        return name;
    }

    // ---- threads

    /** Returns whether the calling thread is the connection's own. Any thread. */
    boolean onOwnThread() {
        return Thread.currentThread() instanceof ConnectionThread thread && thread.connection() == this;
    }

    /**
     * Runs a task on the connection's own thread: at once if that is the calling one, else after what is queued. Any
     * thread.
     *
     * @throws RejectedExecutionException if the connection was closed
     */
    void run(Runnable task) {
        if (onOwnThread()) {
            task.run();
        } else {
            scheduler.schedule(task);
        }
    }

    /**
     * Runs a task on the connection's own thread, after what runs there now. Any thread.
     *
     * @throws RejectedExecutionException if the connection was closed
     */
    void runLater(Runnable task) {
        scheduler.schedule(task);
    }

    /** Returns a publisher that runs {@code task} on the connection's own thread: at once, or after a hop. Any thread. */
    Mono<Void> running(Runnable task) {
        Mono<Void> here = Mono.fromRunnable(task);
        return Mono.defer(() -> onOwnThread()
                ? here
                : here.subscribeOn(scheduler)
                        .onErrorMap(RejectedExecutionException.class, e -> SqliteErrors.databaseClosed()));
    }

    // ---- what is on the connection

    /** Opens the connection. */
    void open() throws SQLException {
        Connection jdbc = source.open(role);
        try {
            opened = new Opened(
                    jdbc,
                    new StatementCache(jdbc, source.options().statementCacheSize()),
                    new TransactionControl(jdbc, role.readOnly()),
                    new Catalog(jdbc),
                    jdbc.createStatement());
        } catch (SQLException e) {
            source.close(jdbc);
            throw e;
        }
    }

    StatementCache statements() {
        return require().statements();
    }

    TransactionControl transaction() {
        return require().transaction();
    }

    /** Runs a statement without parameters and without a result. */
    void execute(String sql) throws SQLException {
        try (Statement statement = require().jdbc().createStatement()) {
            statement.execute(sql);
        }
    }

    private Opened require() {
        Opened current = opened;
        if (current == null) {
            throw SqliteErrors.databaseClosed();
        }
        return current;
    }

    // ---- operations

    /** Notes an operation that begins, until it is {@link #ended}. */
    void began(OperationSubscription<?> operation) {
        operations.add(operation);
    }

    void ended(OperationSubscription<?> operation) {
        operations.remove(operation);
    }

    /**
     * Returns whether interrupting a step of {@code operation} stops nothing else: SQLite interrupts every open statement
     * of the connection, and rolls an open transaction back if it was writing.
     */
    boolean mayInterrupt(OperationSubscription<?> operation, boolean writes) {
        if (writes && transaction().explicit()) {
            return false;
        }
        for (OperationSubscription<?> other : operations) {
            if (other != operation && other.holdsStatement()) {
                return false;
            }
        }
        return true;
    }

    /** Notes which operation uses the thread, and returns the one that did before. */
    @Nullable OperationSubscription<?> nowRunning(@Nullable OperationSubscription<?> operation) {
        OperationSubscription<?> before = running;
        running = operation;
        return before;
    }

    /** Interrupts whatever SQLite runs on this connection. Any thread, while a step of an operation is under way. */
    void interrupt() {
        Opened current = opened;
        if (current != null) {
            try {
                current.interrupter().cancel();
            } catch (SQLException e) {
                // says that the connection is closed, where nothing is left to interrupt
            }
        }
    }

    /** Returns whether the connection is being given up, so that no further step may begin. Any thread. */
    boolean closing() {
        return closing;
    }

    /**
     * Returns what a failure means, having found out what it did to the transaction and to the connection.
     *
     * @param table the table that was written to or read from; empty where there is no one table
     */
    Throwable settle(Throwable failure, String table) {
        return failure instanceof SQLException reported ? settle(reported, table) : failure;
    }

    /** Like {@link #settle(Throwable, String)}, for what the JDBC driver has reported. */
    WeirException settle(SQLException reported, String table) {
        Opened current = require();
        current.transaction().checkAfterFailure();
        broken |= SqliteErrors.breaksConnection(reported);
        return SqliteErrors.of(reported, table, source.options().busyTimeout(), current.catalog());
    }

    /**
     * Makes the connection ready for the next borrower: ends what a session has left behind. After this {@link #usable}
     * tells whether it may be lent again.
     */
    void rest() {
        for (OperationSubscription<?> left : List.copyOf(operations)) {
            left.abandon(SqliteErrors.sessionClosed());
        }
        Opened current = opened;
        if (current == null) {
            return;
        }
        try {
            current.transaction().rollback();
        } catch (SQLException e) {
            broken = true;
        }
    }

    /** Returns whether the state of the connection is certain and it can be used. */
    boolean usable() {
        Opened current = opened;
        return current != null && !broken && !closing && current.transaction().certain();
    }

    // ---- the end

    /** Closes the connection on its own thread, after what is queued there, and ends the thread. Idempotent. Any thread. */
    void dispose() {
        if (disposed.compareAndSet(false, true)) {
            closing = true;
            scheduler.schedule(this::close);
        }
    }

    /** Closes the connection like {@link #dispose}, and interrupts what runs on it. Idempotent. Any thread. */
    void shutDown() {
        closing = true;
        OperationSubscription<?> current = running;
        if (current != null) {
            current.shutDown();
        }
        dispose();
    }

    private void close() {
        for (OperationSubscription<?> left : List.copyOf(operations)) {
            left.abandon(SqliteErrors.databaseClosed());
        }
        Opened current = opened;
        opened = null;
        if (current != null) {
            source.close(current.jdbc());
        }
        // in order, unlike disposing of the scheduler: what is queued still runs, and is told that the database is
        // closed
        thread.shutdown();
    }

    /** Told by the thread as its last act. */
    void threadEnded() {
        if (disposed.get()) {
            whenEnded.accept(this);
            terminated.tryEmitEmpty();
        }
    }

    /** Completes when the connection is closed and its thread at its end. Any thread. */
    Mono<Void> terminated() {
        return terminated.asMono();
    }
}
