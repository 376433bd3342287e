package dev.weir.bench.postgres;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What {@link PostgresInclude} does, by Hibernate Reactive in two ways: two statements, the second for the purchases of all
 * accounts, and one statement with a join. Sessions are read-only, so that no copies are kept for comparison.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HibernateInclude {
    private static final int ACCOUNTS = 2_000;
    private static final int PURCHASES = 20;
    private static final int LIMIT = 200;

    private static final String ACCOUNTS_ALONE = "from HibernateAccount a order by a.id";

    private static final String JOINED =
            """
            select a from HibernateAccount a left join fetch a.purchases
            where a.id in (select b.id from HibernateAccount b order by b.id limit 200) order by a.id""";

    private final PostgresBench bench = new PostgresBench(ACCOUNTS, PURCHASES);
    private final Stage.SessionFactory sessions = sessions(bench.url());

    private static Stage.SessionFactory sessions(String url) {
        URI address = URI.create(url.substring("r2dbc:".length()));
        Configuration configuration = new Configuration()
                .addAnnotatedClass(HibernateAccount.class)
                .addAnnotatedClass(HibernatePurchase.class)
                .setProperty("jakarta.persistence.jdbc.url", "jdbc:" + withoutUser(address))
                .setProperty("jakarta.persistence.jdbc.user", user(address)[0])
                .setProperty("jakarta.persistence.jdbc.password", user(address)[1])
                .setProperty("hibernate.vertx.prepared_statement_cache.max_size", "256");
        return configuration
                .buildSessionFactory(new ReactiveServiceRegistryBuilder()
                        .applySettings(configuration.getProperties())
                        .build())
                .unwrap(Stage.SessionFactory.class);
    }

    private static String withoutUser(URI address) {
        return address.getScheme() + "://" + address.getHost() + ":" + address.getPort() + address.getPath();
    }

    /** Returns the name and the password, which a server that trusts its users does not look at. */
    private static String[] user(URI address) {
        return (address.getUserInfo() + (address.getUserInfo().contains(":") ? "" : ":none")).split(":", 2);
    }

    /** Both ways give what the floor gives, or nothing is measured. */
    @Setup
    public void check() {
        long expected = PostgresBench.await(bench.raw()
                .withPurchases(LIMIT)
                .reduce(0L, (sum, account) -> sum + account.purchases().size()));
        if (batched() != expected || joined() != expected) {
            throw new IllegalStateException("Hibernate Reactive does not load what the floor loads");
        }
    }

    @TearDown
    public void close() {
        sessions.close();
        bench.close();
    }

    @Benchmark
    public long batched() {
        return await(sessions.withSession(session -> session.createSelectionQuery(
                        ACCOUNTS_ALONE, HibernateAccount.class)
                .setMaxResults(LIMIT)
                .setReadOnly(true)
                .getResultList()
                .thenCompose(accounts -> session.fetch(accounts.get(0).purchases())
                        .thenApply(first -> sum(accounts)))));
    }

    @Benchmark
    public long joined() {
        return await(sessions.withSession(session -> session.createSelectionQuery(JOINED, HibernateAccount.class)
                .setReadOnly(true)
                .getResultList()
                .thenApply(HibernateInclude::sum)));
    }

    private static long await(CompletionStage<Long> work) {
        return work.toCompletableFuture().join();
    }

    private static long sum(List<HibernateAccount> accounts) {
        return accounts.stream()
                .mapToLong(account -> account.purchases().size())
                .sum();
    }
}
