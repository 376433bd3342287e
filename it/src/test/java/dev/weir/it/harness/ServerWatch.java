package dev.weir.it.harness;

import dev.weir.servers.ServerKind;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;

/**
 * What a server tells about the sessions of one database and does behind a driver's back, on a connection of its own. Where
 * databases of tests are schemas of one, the sessions are those that go by the same name as this connection.
 */
public final class ServerWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FILLING = Duration.ofMinutes(5);

    private final ServerKind kind;
    private final ConnectionFactory factory;

    private ServerWatch(ServerKind kind, ConnectionFactory factory) {
        this.kind = kind;
        this.factory = factory;
    }

    public static ServerWatch of(ServerKind kind, String url) {
        return new ServerWatch(kind, ConnectionFactories.get(url));
    }

    /** Returns the sessions that are in a transaction or run a statement, each with its state and its statement. */
    public List<String> busy() {
        return switch (kind) {
            case POSTGRES ->
                ask(
                        """
                        SELECT concat_ws(' ', state, wait_event, query) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
                        AND application_name = current_setting('application_name')
                        """);
            case MYSQL, MARIADB -> busyInInnoDb();
        };
    }

    /**
     * InnoDB tells of transactions from a copy that it makes anew only if nobody has read it
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-information-schema-internal-data.html">for a tenth of a
     * second</a>: who asks more often is told for ever what was. So each asks alone, and the server waits that long before.
     */
    private List<String> busyInInnoDb() {
        synchronized (kind) {
            return ask(
                    "DO SLEEP(0.15)",
                    """
                    SELECT concat_ws(' ', command, time, state, info) FROM information_schema.processlist
                    WHERE db = database() AND id <> connection_id() AND (command <> 'Sleep'
                      OR id IN (SELECT trx_mysql_thread_id FROM information_schema.innodb_trx))
                    """);
        }
    }

    /** Returns how many sessions have a statement open whose rows wait for their client. */
    public int waiting() {
        return ask(switch (kind) {
                    case POSTGRES ->
                        """
                        SELECT query FROM pg_stat_activity WHERE datname = current_database()
                        AND pid <> pg_backend_pid() AND state = 'active' AND wait_event IN ('ClientRead', 'ClientWrite')
                        AND application_name = current_setting('application_name')
                        """;
                    // it waits in a write, of which it tells nothing
                    case MYSQL, MARIADB ->
                        """
                        SELECT info FROM information_schema.processlist
                        WHERE db = database() AND id <> connection_id() AND command IN ('Query', 'Execute')
                        """;
                })
                .size();
    }

    /**
     * Fills a table, and has the server count what is in it: one that believes it to be empty reads all of it for every few
     * rows.
     *
     * @param values expressions over {@code n}, which counts from 1
     */
    public void fill(int rows, String table, String columns, String values) {
        String into = "INSERT INTO " + table + " (" + columns + ") ";
        String counted = "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < " + rows + ") ";
        switch (kind) {
            case POSTGRES ->
                run(into + "SELECT " + values + " FROM generate_series(1, " + rows + ") AS s(n)", "ANALYZE " + table);
            case MYSQL ->
                run(
                        "SET cte_max_recursion_depth = " + rows,
                        into + counted + "SELECT " + values + " FROM s",
                        "ANALYZE TABLE " + table);
            case MARIADB ->
                run(
                        "SET max_recursive_iterations = " + rows,
                        into + counted + "SELECT " + values + " FROM s",
                        "ANALYZE TABLE " + table);
        }
    }

    /** Returns the first column of what statements give that are run one after the other. */
    private List<String> ask(String... statements) {
        return Objects.requireNonNull(Flux.usingWhen(
                        factory.create(),
                        connection -> Flux.fromArray(statements)
                                .concatMap(
                                        sql -> connection.createStatement(sql).execute())
                                .concatMap(result -> result.map(row -> String.valueOf(row.get(0)))),
                        connection -> connection.close())
                .collectList()
                .block(PATIENCE));
    }

    /** Runs statements that give nothing, one after the other. */
    private void run(String... statements) {
        Flux.usingWhen(
                        factory.create(),
                        connection -> Flux.fromArray(statements)
                                .concatMap(
                                        sql -> connection.createStatement(sql).execute())
                                .concatMap(result -> result.getRowsUpdated()),
                        connection -> connection.close())
                .blockLast(FILLING);
    }
}
