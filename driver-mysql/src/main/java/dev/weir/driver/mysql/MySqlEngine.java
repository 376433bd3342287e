package dev.weir.driver.mysql;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.table.Insert;
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
import dev.weir.sql.dialect.MariaDbDialect;
import dev.weir.sql.dialect.MySqlDialect;
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
import reactor.core.publisher.Mono;

/**
 * MySQL and MariaDB.
 *
 * @param statementTimeout zero for none
 */
record MySqlEngine(Duration statementTimeout) implements Engine {
    static final int MYSQL = 0;
    private static final int MARIADB = 1;
    private static final List<Dialect> DIALECTS = List.of(new MySqlDialect(), new MariaDbDialect());

    @Override
    public Capability capability() {
        return MySqlCapability.MYSQL;
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
        return MySqlWires.of(type);
    }

    @Override
    public Wire itemWire(ColumnType type) {
        return MySqlWires.of(type);
    }

    @Override
    public Answer answer(Operation.Run operation, int dialect) {
        if (operation.results().isEmpty()) {
            return Answer.COUNT;
        }
        return dialect == MYSQL && operation.statement() instanceof Insert ? Answer.FIRST_KEY : Answer.ROWS;
    }

    @Override
    public <T> Publisher<T> rows(Result result, BiFunction<Row, RowMetadata, T> mapping) {
        return result.map(mapping);
    }

    @Override
    public Optional<Cursors> cursors() {
        return Optional.empty();
    }

    /** Each of them <a href="https://dev.mysql.com/doc/refman/8.0/en/implicit-commit.html">commits</a>. */
    @Override
    public boolean definesInTransactions() {
        return false;
    }

    @Override
    public Mono<Link> open(ConnectionFactory factory) {
        return Settling.open(factory, this::settled, MySqlCommands::close);
    }

    private Mono<Link> settled(Connection connection) {
        return Server.of(connection).map(Server::requireSupported).flatMap(server -> MySqlCommands.run(
                        connection, server.settings(statementTimeout))
                .thenReturn(link(connection, server)));
    }

    private static Link link(Connection connection, Server server) {
        int dialect = server.isMariaDb() ? MARIADB : MYSQL;
        return new Link(
                connection,
                dialect,
                server.number(),
                server.keyStep(),
                server.rollsBackOnLockTimeout(),
                Optional.empty());
    }

    @Override
    public Publisher<Void> begin(Connection connection, TransactionSettings settings) {
        return connection.beginTransaction(new Definition(settings));
    }

    /**
     * The R2DBC driver never tells the server of a cancel, and
     * <a href="https://github.com/asyncer-io/r2dbc-mysql/issues/347">one that comes early</a> leaves the connection stuck.
     */
    @Override
    public Abandoning abandoning() {
        return Abandoning.DRAIN;
    }

    @Override
    public boolean transactionEndsWith(Problem problem) {
        return problem == Problem.DEADLOCK || problem == Problem.SERIALIZATION;
    }

    @Override
    public Mono<Void> stop(Link running, ConnectionFactory factory) {
        return MySqlCommands.kill(running.serverId(), factory);
    }

    @Override
    public boolean isOpen(Connection connection) {
        return Settling.isBelievedOpen(connection);
    }

    @Override
    public Mono<Boolean> ping(Connection connection) {
        return Mono.from(connection.validate(ValidationDepth.REMOTE));
    }

    @Override
    public Optional<Problem> problem(R2dbcException error) {
        return MySqlErrors.problem(error);
    }

    @Override
    public Mono<Constraint> constraint(R2dbcException error, Problem problem, String table, Link link) {
        return MySqlErrors.constraint(error, problem, table, link);
    }
}
