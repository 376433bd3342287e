package dev.weir.bench.postgres;

import dev.weir.Database;
import dev.weir.bench.model.AccountModel;
import dev.weir.driver.postgres.PostgresDriver;
import dev.weir.servers.DatabaseServer;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One database on the server, dropped on closing, with a pool for the floor and a database handle for Weir. */
final class PostgresBench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String FILL_ACCOUNTS =
            """
            INSERT INTO accounts (id, email, name, city, age, active, balance, visits)
            SELECT i, 'account' || i || '@example.org', 'Name of ' || i,
                   CASE WHEN i % 10 = 0 THEN NULL ELSE 'City ' || i % 97 END, i % 80, i % 2 = 0, i / 100.0, i * 3
            FROM generate_series(1, $1::bigint) AS i""";

    private static final String FILL_PURCHASES =
            """
            INSERT INTO purchases (account_id, item, quantity)
            SELECT a, 'Item ' || i, i FROM generate_series(1, $1::bigint) AS a, generate_series(1, $2::bigint) AS i""";

    private final FreshDatabase database;
    private final Database db;
    private final RawPostgres raw;

    /** Creates accounts with the keys from 1 on, each with as many purchases as that. */
    PostgresBench(int accounts, int purchasesEach) {
        DatabaseServer server = SharedServers.of(ServerKind.POSTGRES);
        this.database = server.freshDatabase();
        this.db = Database.builder()
                .driver(PostgresDriver.builder(database.url()).build())
                .models(AccountModel.INSTANCE)
                .build();
        await(db.schema().create().thenReturn(true));
        this.raw = new RawPostgres(database.url());
        raw.run(FILL_ACCOUNTS, (long) accounts);
        raw.run(FILL_PURCHASES, (long) accounts, (long) purchasesEach);
        raw.run("ANALYZE");
    }

    Database db() {
        return db;
    }

    /** Returns the R2DBC address, with the user in it. */
    String url() {
        return database.url();
    }

    RawPostgres raw() {
        return raw;
    }

    /** Waits for what something gives. */
    static <T> T await(Mono<T> work) {
        @Nullable T result = work.block(PATIENCE);
        if (result == null) {
            throw new IllegalStateException("a benchmark gave nothing");
        }
        return result;
    }

    @Override
    public void close() {
        raw.close();
        db.close().block(PATIENCE);
        database.close();
    }
}
