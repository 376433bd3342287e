package dev.weir.driver.postgres;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.driver.r2dbc.Abandoning;
import dev.weir.driver.r2dbc.Answer;
import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Cursors;
import dev.weir.driver.r2dbc.Definition;
import dev.weir.driver.r2dbc.Engine;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import dev.weir.driver.r2dbc.Settling;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.PostgresDialect;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * PostgreSQL.
 *
 * @param statementTimeout zero for none
 * @param reading what is to be learned of connections that may be without {@link PostgresTimes}
 */
record PostgresEngine(Duration statementTimeout, Optional<DateReading> reading) implements Engine {
    private static final List<Dialect> DIALECTS = List.of(new PostgresDialect());

    /** Over connections that have {@link PostgresTimes}. */
    PostgresEngine(Duration statementTimeout) {
        this(statementTimeout, Optional.empty());
    }

    @Override
    public Capability capability() {
        return PostgresCapability.POSTGRES;
    }

    @Override
    public List<Dialect> dialects() {
        return DIALECTS;
    }

    @Override
    public String worded(String sql) {
        return sql;
    }

    @Override
    public Wire wire(ColumnType type) {
        return checked(PostgresWires.of(type));
    }

    @Override
    public Wire itemWire(ColumnType type) {
        return checked(PostgresWires.ofItem(type));
    }

    private Wire checked(Wire wire) {
        return reading.map(asked -> PostgresWires.unsure(wire, asked)).orElse(wire);
    }

    @Override
    public Answer answer(Operation.Run operation, int dialect) {
        return operation.results().isEmpty() ? Answer.COUNT : Answer.ROWS;
    }

    @Override
    public <T> Publisher<T> rows(Result result, BiFunction<Row, RowMetadata, T> mapping) {
        return Leftovers.released(result.map(mapping));
    }

    @Override
    public Optional<Cursors> cursors() {
        return Optional.of(PostgresCursors.INSTANCE);
    }

    @Override
    public boolean definesInTransactions() {
        return true;
    }

    @Override
    public Mono<Link> open(ConnectionFactory factory) {
        return Settling.open(factory, this::settled, given -> Mono.from(given.close()));
    }

    private Mono<Link> settled(Connection connection) {
        Publisher<Void> settings =
                statementTimeout.isZero() ? Mono.empty() : connection.setStatementTimeout(statementTimeout);
        return Mono.from(settings)
                .then(Mono.defer(
                        () -> reading.map(asked -> asked.ask(connection)).orElse(Mono.empty())))
                .thenReturn(Link.of(connection));
    }

    /** Names the level always: server, database and role may each say another one for transactions that name none. */
    @Override
    public Publisher<Void> begin(Connection connection, TransactionSettings settings) {
        Isolation isolation =
                settings.isolation().orElse(capability().transactions().defaultIsolation());
        return connection.beginTransaction(
                new Definition(new TransactionSettings(Optional.of(isolation), settings.readOnly())));
    }

    /** It refuses all but a rollback. */
    @Override
    public boolean transactionEndsWith(Problem problem) {
        return false;
    }

    /** A cancelled portal is closed, and the transaction stays usable. */
    @Override
    public Abandoning abandoning() {
        return Abandoning.CANCEL;
    }

    /** The server is told over a connection that the R2DBC driver opens for that. */
    @Override
    public Mono<Void> stop(Link running, ConnectionFactory factory) {
        return unwrap(running.connection())
                .map(PostgresqlConnection::cancelRequest)
                .orElse(Mono.empty());
    }

    private static Optional<PostgresqlConnection> unwrap(Connection connection) {
        if (connection instanceof PostgresqlConnection own) {
            return Optional.of(own);
        }
        return connection instanceof Wrapped<?> wrapped
                ? Optional.ofNullable(wrapped.unwrap(PostgresqlConnection.class))
                : Optional.empty();
    }

    @Override
    public boolean isOpen(Connection connection) {
        return Settling.isBelievedOpen(connection);
    }

    /**
     * Not by the R2DBC driver's validation, which takes a transaction that an error has spoilt for a broken connection: every
     * stopped statement leaves one.
     */
    @Override
    public Mono<Boolean> ping(Connection connection) {
        return Flux.from(connection.createStatement("SELECT 1").execute())
                .concatMap(Result::getRowsUpdated)
                .then(Mono.just(true))
                .onErrorResume(R2dbcException.class, error -> Mono.just(PostgresErrors.isAnswer(error)));
    }

    @Override
    public Optional<Problem> problem(R2dbcException error) {
        return PostgresErrors.problem(error);
    }

    @Override
    public Mono<Constraint> constraint(R2dbcException error, Problem problem, String table, Link link) {
        return Mono.fromSupplier(() -> PostgresErrors.constraint(error, table));
    }
}
