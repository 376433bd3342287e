package dev.weir.driver.h2;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.driver.r2dbc.Abandoning;
import dev.weir.driver.r2dbc.Answer;
import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Cursors;
import dev.weir.driver.r2dbc.Engine;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import dev.weir.driver.r2dbc.Settling;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.H2Dialect;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * H2.
 *
 * @param statementTimeout zero for none
 */
record H2Engine(Duration statementTimeout) implements Engine {
    private static final List<Dialect> DIALECTS = List.of(new H2Dialect());

    @Override
    public Capability capability() {
        return H2Capability.H2;
    }

    @Override
    public List<Dialect> dialects() {
        return DIALECTS;
    }

    @Override
    public String worded(String sql) {
        return Semicolons.escaped(sql);
    }

    @Override
    public Wire wire(ColumnType type) {
        return H2Wires.of(type);
    }

    @Override
    public Wire itemWire(ColumnType type) {
        return H2Wires.ofItem(type);
    }

    @Override
    public Answer answer(Operation.Run operation, int dialect) {
        return operation.results().isEmpty() ? Answer.COUNT : Answer.ROWS;
    }

    @Override
    public <T> Publisher<T> rows(Result result, BiFunction<Row, RowMetadata, T> mapping) {
        return result.map(mapping);
    }

    @Override
    public Optional<Cursors> cursors() {
        return Optional.empty();
    }

    /** A change of the schema <a href="https://h2database.com/html/grammar.html#commit">commits</a> what is open. */
    @Override
    public boolean definesInTransactions() {
        return false;
    }

    /** The R2DBC driver knows no time-out of statements, and H2 takes one for the connection. */
    @Override
    public Mono<Link> open(ConnectionFactory factory) {
        return Mono.defer(() -> {
            H2Thread thread = new H2Thread();
            return Settling.open(factory, connection -> settled(connection, thread), given -> Mono.from(given.close()))
                    .subscribeOn(thread)
                    .doOnError(error -> thread.dispose())
                    .doOnCancel(thread::dispose);
        });
    }

    private Mono<Link> settled(Connection connection, Scheduler thread) {
        return run(connection, "SET QUERY_TIMEOUT " + statementTimeout.toMillis())
                .then(sessionId(connection))
                .map(id -> new Link(connection, 0, id, 1, false, Optional.of(thread)));
    }

    private static Mono<Long> sessionId(Connection connection) {
        return Flux.from(connection.createStatement("CALL SESSION_ID()").execute())
                .concatMap(result -> result.map(row -> row.get(0, Integer.class).longValue()))
                .single();
    }

    private static Mono<Void> run(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    /**
     * A <a href="https://www.h2database.com/html/advanced.html#transaction_isolation">deadlock</a> ends it, and so does a row
     * that was changed since.
     */
    @Override
    public boolean transactionEndsWith(Problem problem) {
        return problem == Problem.DEADLOCK || problem == Problem.SERIALIZATION;
    }

    /** The R2DBC driver would change the lock mode of the whole database for an isolation. */
    @Override
    public Publisher<Void> begin(Connection connection, TransactionSettings settings) {
        Isolation isolation =
                settings.isolation().orElse(capability().transactions().defaultIsolation());
        String level = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL "
                + switch (isolation) {
                    case READ_UNCOMMITTED -> "READ UNCOMMITTED";
                    case READ_COMMITTED -> "READ COMMITTED";
                    case REPEATABLE_READ -> "REPEATABLE READ";
                    case SERIALIZABLE -> "SERIALIZABLE";
                };
        return run(connection, level).then(Mono.from(connection.beginTransaction()));
    }

    /** All rows are there when the first one is, so to read the others takes no waiting. */
    @Override
    public Abandoning abandoning() {
        return Abandoning.DRAIN;
    }

    /**
     * Takes the rights of an <a href="https://h2database.com/html/functions.html#cancel_session">administrator</a>. Goes on when
     * it is cancelled: a connection that is about to open would else be left open. It is not settled, since a pool of the
     * application's may lend it to others afterwards.
     */
    @Override
    public Mono<Void> stop(Link running, ConnectionFactory factory) {
        String cancel = "CALL CANCEL_SESSION(" + running.serverId() + ")";
        Mono<Void> told = Mono.usingWhen(factory.create(), own -> run(own, cancel), Connection::close);
        return Mono.using(H2Thread::new, told::subscribeOn, H2Thread::dispose).cache();
    }

    /** Only asking would tell, and would take the connection's thread. */
    @Override
    public boolean isOpen(Connection connection) {
        return true;
    }

    @Override
    public Mono<Boolean> ping(Connection connection) {
        return Mono.from(connection.validate(ValidationDepth.REMOTE));
    }

    @Override
    public Optional<Problem> problem(R2dbcException error) {
        return H2Errors.problem(error);
    }

    @Override
    public Mono<Constraint> constraint(R2dbcException error, Problem problem, String table, Link link) {
        return Mono.fromSupplier(() -> H2Errors.constraint(error, problem, table));
    }
}
