package dev.weir.driver.r2dbc.pool.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.driver.r2dbc.pool.PoolStatistics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PoolMetersTest {

    @Test
    void publishesWhatTheStatisticsSayWhenAsked() {
        AtomicReference<PoolStatistics> statistics = new AtomicReference<>(new PoolStatistics(0, 0, 0, 0, 0, 0, 0));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new PoolMeters(statistics::get, Tags.of("database", "orders")).bindTo(registry);

        statistics.set(new PoolStatistics(1, 2, 3, 4, 5, 6, 7));

        assertThat(gauge(registry, "acquired")).isEqualTo(1);
        assertThat(gauge(registry, "idle")).isEqualTo(2);
        assertThat(gauge(registry, "pending")).isEqualTo(3);
        assertThat(gauge(registry, "max")).isEqualTo(4);
        assertThat(counter(registry, "created")).isEqualTo(5);
        assertThat(counter(registry, "discarded")).isEqualTo(6);
        assertThat(counter(registry, "timeouts")).isEqualTo(7);
        assertThat(registry.getMeters()).hasSize(7);
    }

    private static double gauge(SimpleMeterRegistry registry, String name) {
        return registry.get("weir.pool." + name)
                .tag("database", "orders")
                .gauge()
                .value();
    }

    private static double counter(SimpleMeterRegistry registry, String name) {
        return registry.get("weir.pool." + name)
                .tag("database", "orders")
                .functionCounter()
                .count();
    }
}
