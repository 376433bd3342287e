package dev.weir.driver.r2dbc.testing;

import dev.weir.core.driver.Behavior;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Ddl;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Limits;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Queries;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.driver.Transactions;
import dev.weir.core.driver.Windowing;
import dev.weir.core.driver.Writes;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.driver.r2dbc.Abandoning;
import dev.weir.driver.r2dbc.Answer;
import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Cursors;
import dev.weir.driver.r2dbc.Engine;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.sql.dialect.Dialect;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Answers only what is asked while connections are opened, statements sent and abandoned, and errors told; counts it. */
public final class FakeEngine implements Engine {
    /** Numbers of errors that mean what they are called. */
    public static final int LOCK_TIMEOUT = 1;

    public static final int TOO_LARGE = 2;

    private final Abandoning abandoning;
    private final Windowing windowing;
    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();
    private volatile boolean open = true;
    private volatile Mono<Boolean> ping = Mono.just(true);
    private volatile Mono<Void> stop = Mono.empty();
    private volatile Mono<Link> opening = Mono.error(unasked());

    public FakeEngine(Abandoning abandoning, Windowing windowing) {
        this.abandoning = abandoning;
        this.windowing = windowing;
    }

    /** Makes connections answer so from now on. */
    public void pinging(Mono<Boolean> answer) {
        ping = answer;
    }

    /** Makes the server stop so from now on. */
    public void stopping(Mono<Void> answer) {
        stop = answer;
    }

    /** Makes connections be closed, as far as their drivers know. */
    public void closed() {
        open = false;
    }

    /** Makes connections open so from now on. */
    public void opening(Mono<Link> answer) {
        opening = answer;
    }

    /** Returns how often a connection was asked whether it can be used. */
    public int pings() {
        return pings.get();
    }

    /** Returns how often the server was told to stop something. */
    public int stops() {
        return stops.get();
    }

    @Override
    public Capability capability() {
        return new Capability(
                "fake",
                new Limits(100, 100, 100, 100, 63),
                new Queries(true, false, true, true, true, true, false, windowing, true),
                new Writes(true, true, true, true),
                new Transactions(true, true, true, Set.of(Isolation.SERIALIZABLE), Isolation.SERIALIZABLE),
                new StorageTypes(Set.of(), false, 9),
                new Ddl(true, true, false, ReservedNames.NONE),
                new Behavior(true, true, true, true, true, true, true, 0, 9_999));
    }

    @Override
    public String worded(String sql) {
        return sql;
    }

    @Override
    public boolean transactionEndsWith(Problem problem) {
        return problem == Problem.DEADLOCK;
    }

    @Override
    public Abandoning abandoning() {
        return abandoning;
    }

    @Override
    public Mono<Boolean> ping(Connection connection) {
        return Mono.defer(() -> {
            pings.incrementAndGet();
            return ping;
        });
    }

    @Override
    public Mono<Void> stop(Link running, ConnectionFactory factory) {
        return Mono.defer(() -> {
            stops.incrementAndGet();
            return stop;
        });
    }

    @Override
    public List<Dialect> dialects() {
        throw unasked();
    }

    @Override
    public Wire wire(ColumnType type) {
        throw unasked();
    }

    @Override
    public Wire itemWire(ColumnType type) {
        throw unasked();
    }

    @Override
    public Answer answer(Operation.Run operation, int dialect) {
        throw unasked();
    }

    @Override
    public <T> Publisher<T> rows(Result result, BiFunction<Row, RowMetadata, T> mapping) {
        throw unasked();
    }

    @Override
    public Optional<Cursors> cursors() {
        throw unasked();
    }

    @Override
    public boolean definesInTransactions() {
        throw unasked();
    }

    @Override
    public Mono<Link> open(ConnectionFactory factory) {
        return opening;
    }

    @Override
    public Publisher<Void> begin(Connection connection, TransactionSettings settings) {
        throw unasked();
    }

    @Override
    public boolean isOpen(Connection connection) {
        return open;
    }

    @Override
    public Optional<Problem> problem(R2dbcException error) {
        return switch (error.getErrorCode()) {
            case LOCK_TIMEOUT -> Optional.of(Problem.LOCK_TIMEOUT);
            case TOO_LARGE -> Optional.of(Problem.TOO_LARGE);
            default -> Optional.empty();
        };
    }

    @Override
    public Mono<Constraint> constraint(R2dbcException error, Problem problem, String table, Link link) {
        return Mono.just(new Constraint(table, "", List.of()));
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("not asked here");
    }
}
