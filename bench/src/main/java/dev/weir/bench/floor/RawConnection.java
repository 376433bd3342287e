package dev.weir.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** A JDBC connection with a thread of its own, set up as the driver sets its connections up. */
public final class RawConnection implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(RawConnection::daemon);
    private final Connection jdbc;

    public RawConnection(String file) {
        this.jdbc = call(() -> open(file));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "raw");
        thread.setDaemon(true);
        return thread;
    }

    private static Connection open(String file) throws SQLException {
        Connection opened = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
        opened.unwrap(SQLiteConnection.class).getConnectionConfig().setGetGeneratedKeys(false);
        try (Statement statement = opened.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
        return opened;
    }

    /** Returns the connection; to be used on its thread only. */
    public Connection jdbc() {
        return jdbc;
    }

    /** Runs work on the connection's thread and waits for it: one hop there and one back. */
    public <T> T call(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        call(() -> {
            jdbc.close();
            return true;
        });
        thread.shutdown();
    }
}
