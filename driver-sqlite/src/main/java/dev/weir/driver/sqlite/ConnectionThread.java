package dev.weir.driver.sqlite;

import reactor.core.scheduler.NonBlocking;

/**
 * The one thread on which a connection is used. Marked as one that must not be blocked, so that a {@code block()} in a
 * subscriber's code is refused instead of stopping the connection.
 */
final class ConnectionThread extends Thread implements NonBlocking {
    private final SqliteConnection connection;

    ConnectionThread(SqliteConnection connection, Runnable task) {
        super(task, connection.name());
        this.connection = connection;
        setDaemon(true);
    }

    SqliteConnection connection() {
        return connection;
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            connection.threadEnded();
        }
    }
}
