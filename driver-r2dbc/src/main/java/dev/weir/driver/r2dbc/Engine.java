package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.sql.dialect.Dialect;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * What one database adds to the bridge: how its R2DBC driver is used. Safe for use by many threads. A new question is a
 * new abstract method, so that every database must answer it.
 */
public interface Engine {

    Capability capability();

    /** Returns a dialect for each kind of server that the capability covers, one or more. */
    List<Dialect> dialects();

    /** Returns a statement in words that its R2DBC driver hands on as they are; what the dialect wrote, if it does so always. */
    String worded(String sql);

    // ---- values

    /** Returns how values of a type are handed over and read. */
    Wire wire(ColumnType type);

    /**
     * Returns how the items of an array are handed over, where the dialect binds a set of keys or a column of new rows as
     * an array.
     */
    Wire itemWire(ColumnType type);

    /** Returns in what form a statement answers. */
    Answer answer(Operation.Run operation, int dialect);

    /** Reads the rows of a result. What its R2DBC driver holds of them when nobody reads on is let go. */
    <T> Publisher<T> rows(Result result, BiFunction<Row, RowMetadata, T> mapping);

    /** Returns how a result is read in windows, if it can be. */
    Optional<Cursors> cursors();

    /** Returns whether changes of the schema are undone with a transaction. */
    boolean definesInTransactions();

    // ---- connections

    /** Opens a connection, makes the settings that the bridge relies on, and learns what a {@link Link} tells. */
    Mono<Link> open(ConnectionFactory factory);

    /** Returns what begins a transaction on a connection that is in none. */
    Publisher<Void> begin(Connection connection, TransactionSettings settings);

    /**
     * Returns whether a transaction is over after an error, so that what follows would be outside of it, and the server does
     * not refuse that by itself.
     */
    boolean transactionEndsWith(Problem problem);

    /** Returns what becomes of results that nobody reads any more. */
    Abandoning abandoning();

    /**
     * Tells the server to stop what it runs for a connection; completes when it was told. What it ran then ends with an
     * error. Does nothing where the server cannot be told.
     *
     * @param factory makes a second connection, if one is needed for that
     */
    Mono<Void> stop(Link running, ConnectionFactory factory);

    /** Returns whether a connection is believed to be usable, without a question to the server. */
    boolean isOpen(Connection connection);

    /** Asks by one round trip whether a connection can be used. */
    Mono<Boolean> ping(Connection connection);

    // ---- errors

    /** Returns what an error is about, where its SQLSTATE does not say so or is not to be trusted. */
    Optional<Problem> problem(R2dbcException error);

    /**
     * Tells which constraint was violated. May ask the database, if that can be done after an error. Never fails.
     *
     * @param table the table that was written to
     */
    Mono<Constraint> constraint(R2dbcException error, Problem problem, String table, Link link);
}
