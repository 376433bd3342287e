package dev.weir.driver.r2dbc.pool.meters;

import dev.weir.driver.r2dbc.pool.PoolStatistics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Publishes a pool's statistics: the gauges {@code weir.pool.acquired}, {@code .idle}, {@code .pending} and {@code .max},
 * and the counters {@code weir.pool.created}, {@code .discarded} and {@code .timeouts}. The statistics are read when the
 * registry asks; nothing is counted twice.
 */
public final class PoolMeters implements MeterBinder {
    private static final String CONNECTIONS = "connections";

    private final Supplier<PoolStatistics> statistics;
    private final Tags tags;

    /**
     * Creates a binder, which the registry keeps.
     *
     * @param tags what tells this pool from others, such as the name of its database
     */
    public PoolMeters(Supplier<PoolStatistics> statistics, Iterable<Tag> tags) {
        this.statistics = statistics;
        this.tags = Tags.of(tags);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "acquired", CONNECTIONS, "connections on loan", PoolStatistics::acquired);
        gauge(registry, "idle", CONNECTIONS, "connections open and not on loan", PoolStatistics::idle);
        gauge(registry, "pending", "borrowers", "borrowers who wait for a connection", PoolStatistics::pending);
        gauge(registry, "max", CONNECTIONS, "connections there may be at a time", PoolStatistics::max);
        counter(registry, "created", CONNECTIONS, "connections opened", PoolStatistics::created);
        counter(registry, "discarded", CONNECTIONS, "connections closed", PoolStatistics::discarded);
        counter(registry, "timeouts", "borrowers", "borrowers who waited in vain", PoolStatistics::timeouts);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            ToDoubleFunction<PoolStatistics> value) {
        Gauge.builder("weir.pool." + name, () -> value.applyAsDouble(statistics.get()))
                .tags(tags)
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private void counter(
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            ToDoubleFunction<PoolStatistics> value) {
        FunctionCounter.builder("weir.pool." + name, statistics, source -> value.applyAsDouble(source.get()))
                .tags(tags)
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }
}
