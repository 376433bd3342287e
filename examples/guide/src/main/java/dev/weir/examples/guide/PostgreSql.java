package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Isolation;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.driver.postgres.PostgresDriver;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Tag;
import dev.weir.examples.guide.blog.Tags;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import java.time.Duration;
import java.util.TimeZone;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/postgresql.md}. */
public final class PostgreSql {
    private PostgreSql() {}

    public static Database withOptions(String url) {
        // guide:postgresql-options
        Database db = Database.builder()
                .url(url) // "r2dbc:postgresql://app:secret@db.example.org:5432/orders?sslMode=verify-full"
                .option("maxSize", "20")
                .option("statementTimeout", "30s")
                .build();
        // guide:end
        return db;
    }

    public static Database withDriver(String url) {
        // guide:postgresql-driver
        Database db = Database.builder()
                .driver(PostgresDriver.builder(url)
                        .fetchSize(500)
                        .statementTimeout(Duration.ofSeconds(30))
                        .pool(pool -> pool.maxSize(20).maxPending(200))
                        .build()) // closed with the database
                .build();
        // guide:end
        return db;
    }

    public static Database withFactory(String secret) {
        // guide:postgresql-factory
        PostgresqlConnectionConfiguration.Builder configuration = PostgresqlConnectionConfiguration.builder()
                .host("db.example.org")
                .database("orders")
                .username("app")
                .password(secret)
                .connectTimeout(Duration.ofSeconds(5))
                .forceBinary(true)
                .preparedStatementCacheQueries(256)
                .timeZone(TimeZone.getTimeZone("UTC"));
        Database db = Database.builder()
                .driver(PostgresDriver.builder(configuration).build())
                .build();
        // guide:end
        return db;
    }

    public static Flux<Author> snapshot(Database db) {
        // guide:postgresql-snapshot
        Flux<Author> consistent = db.transactionMany(
                TransactionOptions.defaults()
                        .isolation(Isolation.REPEATABLE_READ)
                        .readOnly(),
                tx -> Authors.all().include(a -> a.posts()).fetch(tx));
        // guide:end
        return consistent;
    }

    public static Mono<Tag> savepoint(Database db) {
        // guide:postgresql-savepoint
        Mono<Tag> java = db.transaction(
                tx -> tx.transaction(inner -> Tags.create().name("java").exec(inner)) // undone by itself if it fails
                        .onErrorResume(UniqueViolationException.class, e -> Tags.getByName(tx, "java")));
        // guide:end
        return java;
    }

    public static Flux<String> listen(PostgresqlConnectionFactory factory) {
        // guide:postgresql-listen
        Flux<String> orders = Flux.usingWhen(
                factory.create(),
                connection -> connection
                        .createStatement("LISTEN orders")
                        .execute()
                        .flatMap(PostgresqlResult::getRowsUpdated)
                        .thenMany(connection.getNotifications())
                        .mapNotNull(Notification::getParameter),
                PostgresqlConnection::close);
        // guide:end
        return orders;
    }
}
