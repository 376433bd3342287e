package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.driver.postgres.PostgresDriver;
import dev.weir.driver.r2dbc.R2dbcDriver;
import dev.weir.driver.r2dbc.pool.PoolStatistics;
import dev.weir.driver.r2dbc.pool.meters.PoolMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/** The code of {@code docs/guide/pool.md}. */
public final class Pools {
    private Pools() {}

    /** A database, and the driver that knows its pool. */
    public record Opened(R2dbcDriver driver, Database db) {}

    public static Opened withOptions(String url) {
        // guide:pool-options
        R2dbcDriver driver = PostgresDriver.builder(url)
                .pool(pool ->
                        pool.maxSize(20).acquireTimeout(Duration.ofSeconds(5)).prePing(true))
                .build();
        Database db = Database.builder().driver(driver).build(); // or .url(url).option("maxSize", "20") and so on
        // guide:end
        return new Opened(driver, db);
    }

    public static PoolStatistics statistics(R2dbcDriver driver) {
        // guide:pool-statistics
        PoolStatistics pool = driver.pool(); // acquired, idle, pending, max, created, discarded, timeouts
        // guide:end
        return pool;
    }

    public static void meters(R2dbcDriver driver, MeterRegistry registry) {
        // guide:pool-meters
        new PoolMeters(driver::pool, Tags.of("database", "orders")).bindTo(registry);
        // guide:end
    }
}
