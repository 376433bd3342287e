package dev.weir.bench.postgres;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.Purchase;
import dev.weir.driver.r2dbc.pool.Lease;
import dev.weir.driver.r2dbc.pool.LendingPool;
import dev.weir.driver.r2dbc.pool.PoolOptions;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.postgresql.api.PostgresqlStatement;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The jobs of the benchmarks as one would write them by hand: prepared, binary, read by position. */
final class RawPostgres implements AutoCloseable {
    private static final int FETCH = 1_000;
    private static final String COLUMNS = "id, email, name, city, age, active, balance, visits";

    private final LendingPool<PostgresqlConnection> pool;

    RawPostgres(String url) {
        PostgresqlConnectionFactory factory = new PostgresqlConnectionFactory(
                PostgresqlConnectionFactoryProvider.builder(ConnectionFactoryOptions.parse(url))
                        .forceBinary(true)
                        .preparedStatementCacheQueries(256)
                        .build());
        this.pool = new LendingPool<>(new RawConnections(factory), PoolOptions.defaults());
    }

    /** Runs a statement with the given arguments. */
    void run(String sql, Object... arguments) {
        PostgresBench.await(with(connection -> bound(connection.createStatement(sql), arguments)
                .execute()
                .concatMap(PostgresqlResult::getRowsUpdated)
                .then(Mono.just(true))));
    }

    private static PostgresqlStatement bound(PostgresqlStatement statement, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            statement.bind(i, arguments[i]);
        }
        return statement;
    }

    private <T> Mono<T> with(Function<PostgresqlConnection, Mono<T>> work) {
        return Mono.usingWhen(pool.acquire(), lease -> work.apply(lease.connection()), Lease::giveBack);
    }

    private <T> Flux<T> withMany(Function<PostgresqlConnection, Flux<T>> work) {
        return Flux.usingWhen(pool.acquire(), lease -> work.apply(lease.connection()), Lease::giveBack);
    }

    Mono<Account> byId(long id) {
        return with(connection -> connection
                .createStatement("SELECT " + COLUMNS + " FROM accounts WHERE id = $1")
                .bind(0, id)
                .execute()
                .concatMap(result -> result.map(RawPostgres::account))
                .singleOrEmpty());
    }

    Flux<Account> active(int age, int limit) {
        return withMany(connection -> connection
                .createStatement(
                        "SELECT " + COLUMNS + " FROM accounts WHERE age > $1 AND active = $2 ORDER BY id LIMIT $3")
                .bind(0, age)
                .bind(1, true)
                .bind(2, limit)
                .execute()
                .concatMap(result -> result.map(RawPostgres::account)));
    }

    Flux<Account> all() {
        return withMany(connection -> connection
                .createStatement("SELECT " + COLUMNS + " FROM accounts")
                .fetchSize(FETCH)
                .execute()
                .concatMap(result -> result.map(RawPostgres::account)));
    }

    /** Two statements: the accounts, then the purchases of all of them. */
    Flux<Account> withPurchases(int limit) {
        return withMany(connection -> connection
                .createStatement("SELECT " + COLUMNS + " FROM accounts ORDER BY id LIMIT $1")
                .bind(0, limit)
                .execute()
                .concatMap(result -> result.map(RawPostgres::account))
                .collectList()
                .flatMapMany(accounts -> purchases(connection, accounts)));
    }

    private static Flux<Account> purchases(PostgresqlConnection connection, List<Account> accounts) {
        Long[] ids = accounts.stream().map(Account::id).toArray(Long[]::new);
        return connection
                .createStatement("SELECT id, account_id, item, quantity FROM purchases WHERE account_id = ANY($1)")
                .bind(0, ids)
                .execute()
                .concatMap(result -> result.map(RawPostgres::purchase))
                .collectList()
                .flatMapIterable(purchases -> joined(accounts, purchases));
    }

    private static List<Account> joined(List<Account> accounts, List<Purchase> purchases) {
        Map<Long, List<Purchase>> byAccount = new HashMap<>();
        for (Purchase purchase : purchases) {
            byAccount
                    .computeIfAbsent(purchase.accountId(), id -> new ArrayList<>())
                    .add(purchase);
        }
        List<Account> joined = new ArrayList<>(accounts.size());
        for (Account a : accounts) {
            joined.add(new Account(
                    a.id(),
                    a.email(),
                    a.name(),
                    a.city(),
                    a.age(),
                    a.active(),
                    a.balance(),
                    a.visits(),
                    Many.of(byAccount.getOrDefault(a.id(), List.of()))));
        }
        return joined;
    }

    /** One statement, whose rows travel as an array for each column; gives the keys in the order of the rows. */
    Mono<List<Long>> insert(List<Account> accounts) {
        return with(connection -> connection
                .createStatement(
                        """
                        INSERT INTO accounts (email, name, city, age, active, balance, visits)
                        SELECT a, b, c, d, e, f, g FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bool[],
                        $6::float8[], $7::bigint[]) WITH ORDINALITY AS r(a, b, c, d, e, f, g, n) ORDER BY n RETURNING id""")
                .bind(0, accounts.stream().map(Account::email).toArray(String[]::new))
                .bind(1, accounts.stream().map(Account::name).toArray(String[]::new))
                .bind(2, accounts.stream().map(Account::city).toArray(String[]::new))
                .bind(3, accounts.stream().map(Account::age).toArray(Integer[]::new))
                .bind(4, accounts.stream().map(Account::active).toArray(Boolean[]::new))
                .bind(5, accounts.stream().map(Account::balance).toArray(Double[]::new))
                .bind(6, accounts.stream().map(Account::visits).toArray(Long[]::new))
                .execute()
                .concatMap(result -> result.map(row -> row.get(0, Long.class)))
                .collectList());
    }

    private static Account account(Readable row) {
        return new Account(
                whole(row, 0),
                text(row, 1),
                text(row, 2),
                row.get(3, String.class),
                Objects.requireNonNull(row.get(4, Integer.class)),
                Objects.requireNonNull(row.get(5, Boolean.class)),
                Objects.requireNonNull(row.get(6, Double.class)),
                whole(row, 7),
                Many.unloaded("Account.purchases"));
    }

    private static Purchase purchase(Readable row) {
        return new Purchase(
                whole(row, 0),
                whole(row, 1),
                One.unloaded("Purchase.account"),
                text(row, 2),
                Objects.requireNonNull(row.get(3, Integer.class)));
    }

    private static long whole(Readable row, int position) {
        return Objects.requireNonNull(row.get(position, Long.class));
    }

    private static String text(Readable row, int position) {
        return Objects.requireNonNull(row.get(position, String.class));
    }

    @Override
    public void close() {
        pool.close().block(Duration.ofMinutes(1));
    }
}
