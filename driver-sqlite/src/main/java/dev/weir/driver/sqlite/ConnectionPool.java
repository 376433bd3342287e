package dev.weir.driver.sqlite;

import dev.weir.core.driver.Session;
import dev.weir.core.error.WeirException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * A bounded number of connections of one role, opened when first needed and lent one at a time, first come, first served.
 * Safe for use by many threads.
 *
 * <p>Borrowers are served outside of the lock, and after a return on the returned connection's own thread as a task of
 * its own: what a borrower then does may run there for long, since a session runs at once on its own thread, and nobody
 * else may have to wait for that. Who borrows on the thread of an idle connection gets that connection, which saves the
 * hop.
 */
final class ConnectionPool {
    private final ConnectionRole role;
    private final SqliteOptions options;
    private final int size;
    private final ConnectionSource source;

    private final Object lock = new Object();
    /** Most recently returned first. */
    private final Deque<SqliteConnection> idle = new ArrayDeque<>();
    /** In the order in which they came. */
    private final Deque<Borrower> waiting = new ArrayDeque<>();
    /** All that can be used, lent or idle. */
    private final Set<SqliteConnection> connections = new HashSet<>();
    /** Those that were given up and are still being closed. They hold their places until then. */
    private final Set<SqliteConnection> ending = new HashSet<>();

    private int made;
    private boolean closed;

    /**
     * Creates a pool without connections.
     *
     * @param size the most connections at a time
     */
    ConnectionPool(ConnectionSource source, ConnectionRole role, int size) {
        this.source = source;
        this.role = role;
        this.options = source.options();
        this.size = size;
    }

    /** Returns a publisher that lends one session per subscription. */
    Mono<Session> borrow() {
        return new Borrowing(this);
    }

    Duration acquireTimeout() {
        return options.acquireTimeout();
    }

    // ---- borrowing

    /** Serves a borrower at once, puts it in the queue, or refuses it. */
    void ask(Borrower borrower) {
        SqliteConnection ready;
        SqliteConnection fresh = null;
        WeirException refusal = null;
        synchronized (lock) {
            ready = closed ? null : pollIdle();
            if (closed) {
                refusal = SqliteErrors.databaseClosed();
            } else if (ready == null && connections.size() + ending.size() < size) {
                fresh = make();
            } else if (ready == null && waiting.size() >= options.maxPending()) {
                refusal = SqliteErrors.tooManyWaiting(role, size, options);
            } else if (ready == null) {
                waiting.addLast(borrower);
            }
        }
        if (refusal != null) {
            borrower.fail(refusal);
        } else if (ready != null) {
            lend(ready, borrower);
        } else {
            borrower.startTimer();
            if (fresh != null) {
                openFor(fresh, borrower);
            }
        }
    }

    /** Takes the idle connection whose thread this is, else the one used last. */
    private @Nullable SqliteConnection pollIdle() {
        for (SqliteConnection each : idle) {
            if (each.thread().isCurrent()) {
                idle.remove(each);
                return each;
            }
        }
        return idle.pollFirst();
    }

    private SqliteConnection make() {
        String name = "weir-sqlite-" + source.label() + "-" + role.label() + "-" + ++made;
        SqliteConnection connection = new SqliteConnection(source, role, name, this::ended);
        connections.add(connection);
        return connection;
    }

    private void openFor(SqliteConnection connection, Borrower borrower) {
        connection.thread().runLater(() -> {
            try {
                connection.open();
            } catch (Throwable e) {
                // of any kind, such as a link error of SQLite's native library: a borrower left alone would wait in
                // vain
                giveUp(connection);
                borrower.fail(SqliteErrors.cannotOpen(e));
                Exceptions.throwIfJvmFatal(e);
                return;
            }
            lend(connection, borrower);
        });
    }

    private void lend(SqliteConnection connection, Borrower borrower) {
        if (!borrower.deliver(new SqliteSession(connection, this))) {
            giveBack(connection);
        }
    }

    /** Takes a borrower out of the queue. */
    void forget(Borrower borrower) {
        synchronized (lock) {
            waiting.remove(borrower);
        }
    }

    WeirException timedOut() {
        int behind;
        synchronized (lock) {
            behind = waiting.size();
        }
        return SqliteErrors.noneCameFree(role, size, behind, options);
    }

    // ---- returning

    /** Takes a connection back that nothing runs on: lends it to who waits longest, keeps it, or gives it up. */
    void giveBack(SqliteConnection connection) {
        Borrower next = null;
        boolean keep;
        synchronized (lock) {
            keep = !closed && connection.usable();
            if (keep) {
                next = waiting.pollFirst();
            }
            if (keep && next == null) {
                idle.addFirst(connection);
            }
        }
        if (!keep) {
            giveUp(connection);
        } else if (next != null) {
            lendLater(connection, next);
        }
    }

    private void lendLater(SqliteConnection connection, Borrower next) {
        try {
            connection.thread().runLater(() -> lend(connection, next));
        } catch (RejectedExecutionException e) {
            next.fail(SqliteErrors.databaseClosed());
        }
    }

    /** Closes a connection, whose place comes free when that is done. */
    private void giveUp(SqliteConnection connection) {
        synchronized (lock) {
            connections.remove(connection);
            ending.add(connection);
        }
        connection.dispose();
    }

    /**
     * Takes note that a connection is closed, and makes another in its place if somebody waits for it. Not before: until
     * then it may hold a lock of the database, and the last connection that a data source can give.
     */
    private void ended(SqliteConnection connection) {
        Borrower next;
        SqliteConnection fresh;
        synchronized (lock) {
            next = ending.remove(connection) ? waiting.pollFirst() : null;
            fresh = next == null ? null : make();
        }
        if (next != null && fresh != null) {
            openFor(fresh, next);
        }
    }

    // ---- the end

    /** Lends nothing any more: refuses who waits, closes what is idle, and what is lent when it comes back. Idempotent. */
    void close() {
        List<Borrower> refused;
        List<SqliteConnection> unused;
        synchronized (lock) {
            closed = true;
            refused = List.copyOf(waiting);
            unused = List.copyOf(idle);
            waiting.clear();
            idle.clear();
        }
        refused.forEach(borrower -> borrower.fail(SqliteErrors.databaseClosed()));
        unused.forEach(this::giveUp);
    }

    /** Returns the connections whose threads have not ended yet. */
    List<SqliteConnection> remaining() {
        synchronized (lock) {
            List<SqliteConnection> all = new ArrayList<>(connections);
            all.addAll(ending);
            return all;
        }
    }
}
