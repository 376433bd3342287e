package dev.weir.driver.sqlite;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import reactor.core.publisher.Mono;

/**
 * SQLite over JDBC.
 *
 * <p>A database in a file has one connection that writes and several that read, which do not wait for each other: the file
 * is in <a href="https://www.sqlite.org/wal.html">write-ahead logging</a> mode. A database in memory has one connection
 * that does both, so its sessions wait for each other, whatever they were opened for. Each connection has a thread of its
 * own, on which a session runs and emits; connections and threads are made when they are first needed.
 *
 * <p>Foreign keys are enforced, and decimals can be ordered by {@code COLLATE weir_decimal}.
 */
public final class SqliteDriver implements Driver {
    private final ConnectionPool writers;
    private final ConnectionPool readers;
    private final Duration closeTimeout;
    private final PreparedCompiler compiler;

    SqliteDriver(ConnectionSource source, SqlRenderer renderer) {
        SqliteOptions options = source.options();
        if (source.shared()) {
            this.writers = new ConnectionPool(source, ConnectionRole.SHARED, 1);
            this.readers = writers;
        } else {
            this.writers = new ConnectionPool(source, ConnectionRole.WRITER, 1);
            this.readers = new ConnectionPool(source, ConnectionRole.READER, options.readers());
        }
        this.closeTimeout = options.closeTimeout();
        this.compiler = new PreparedCompiler(renderer);
    }

    /**
     * Starts a driver for an address.
     *
     * @param url {@code sqlite:app.db} for a file, from the working directory; {@code sqlite:/var/lib/app.db} likewise;
     *     {@code sqlite::memory:} or {@code sqlite:} for a new database in memory; {@code sqlite::memory:orders} for the
     *     one of that name, which the drivers of this process share
     * @throws dev.weir.core.error.InvalidConfigurationException if the address is none of these
     */
    public static Builder builder(String url) {
        SqliteAddress address = SqliteAddress.parse(url);
        return new Builder(
                () -> new SQLiteConfig().createConnection(address.jdbcUrl()), address.label(), address.inMemory());
    }

    /**
     * Starts a driver on connections that the application provides. They are set up like all others, kept while the driver
     * is open and then given back to {@code dataSource}, which is not closed. It must be able to give one more than
     * {@link Builder#readers} at a time; with {@code readers(0)}, one.
     *
     * @param dataSource gives connections to one SQLite database. If that is in memory, {@code readers(0)} must be set
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource::getConnection, "datasource", false);
    }

    @Override
    public Capability capability() {
        return SqliteCapability.SQLITE;
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        return operation.accept(compiler);
    }

    /**
     * Lends a session. A connection is opened on its own thread, and the session is then emitted there; an open one is
     * emitted on the subscriber's thread, or on its own if it was awaited.
     */
    @Override
    public Mono<Session> open(AccessMode mode) {
        return switch (mode) {
            case READ -> readers.borrow();
            case WRITE -> writers.borrow();
        };
    }

    /** The grace time is {@link Builder#closeTimeout}; what runs after it is interrupted. */
    @Override
    public Mono<Void> close() {
        return Mono.defer(() -> {
            writers.close();
            readers.close();
            return allTerminated().timeout(closeTimeout).onErrorResume(TimeoutException.class, e -> {
                remaining().forEach(SqliteConnection::shutDown);
                return allTerminated();
            });
        });
    }

    private Mono<Void> allTerminated() {
        return Mono.when(remaining().stream()
                .map(connection -> connection.thread().ended())
                .toList());
    }

    private List<SqliteConnection> remaining() {
        return Stream.of(writers, readers)
                .distinct()
                .flatMap(pool -> pool.remaining().stream())
                .toList();
    }

    /** Settings of a driver. Each has a default; options given by name have the names of the methods. */
    public static final class Builder {
        private final ConnectionSource.Connector connector;
        private final String label;
        private final boolean inMemory;
        private int readers = Math.min(4, Runtime.getRuntime().availableProcessors());
        private Duration busyTimeout = Duration.ofSeconds(5);
        private Duration acquireTimeout = Duration.ofSeconds(30);
        private int maxPending = 1_000;
        private int statementCacheSize = 256;
        private Synchronous synchronous = Synchronous.NORMAL;
        private Duration closeTimeout = Duration.ofSeconds(10);

        private Builder(ConnectionSource.Connector connector, String label, boolean inMemory) {
            this.connector = connector;
            this.label = label;
            this.inMemory = inMemory;
        }

        /**
         * Sets how many connections read a database in a file: 4, or as many as there are processors if that is less. With
         * 0 there is one connection, which reads and writes. A database in memory has that one whatever is set.
         */
        public Builder readers(int connections) {
            readers = connections;
            return this;
        }

        /** Sets how long SQLite waits for a lock that another process holds: 5 s. In milliseconds; zero waits not at all. */
        public Builder busyTimeout(Duration timeout) {
            busyTimeout = timeout;
            return this;
        }

        /** Sets how long a session is waited for: 30 s. */
        public Builder acquireTimeout(Duration timeout) {
            acquireTimeout = timeout;
            return this;
        }

        /** Sets how many may wait for a session, for readers and for the writer each: 1,000. */
        public Builder maxPending(int borrowers) {
            maxPending = borrowers;
            return this;
        }

        /** Sets how many prepared statements a connection keeps: 256. */
        public Builder statementCacheSize(int statements) {
            statementCacheSize = statements;
            return this;
        }

        /** Sets how often SQLite waits for the disk: {@link Synchronous#NORMAL}. */
        public Builder synchronous(Synchronous synchronous) {
            this.synchronous = synchronous;
            return this;
        }

        /** Sets how long {@link SqliteDriver#close} waits for sessions on loan before it interrupts them: 10 s. */
        public Builder closeTimeout(Duration timeout) {
            closeTimeout = timeout;
            return this;
        }

        /**
         * Makes the driver. Connects to nothing yet.
         *
         * @throws dev.weir.core.error.InvalidConfigurationException if a setting is out of range
         */
        public SqliteDriver build() {
            return build(SqlRenderer.sqlite());
        }

        SqliteDriver build(SqlRenderer renderer) {
            SqliteOptions options = new SqliteOptions(
                    readers, busyTimeout, acquireTimeout, maxPending, statementCacheSize, synchronous, closeTimeout);
            return new SqliteDriver(new ConnectionSource(connector, options, label, inMemory), renderer);
        }
    }
}
