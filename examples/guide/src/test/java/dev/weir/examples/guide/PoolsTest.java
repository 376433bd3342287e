package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.driver.r2dbc.R2dbcDriver;
import dev.weir.driver.r2dbc.R2dbcOptions;
import dev.weir.driver.r2dbc.pool.PoolOptions;
import dev.weir.examples.guide.blog.Tags;
import dev.weir.examples.guide.pages.Pages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases over R2DBC: what the guide says of their options, and that its code does what it says. */
class PoolsTest {
    private static final String POSTGRESQL = "r2dbc:postgresql://app:secret@localhost:5432/orders";

    @Test
    void thePageListsEveryOptionOfThePoolWithItsDefault() {
        assertThat(PoolOptions.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyElementsOf(PoolOptions.names());
        assertLists("pool", PoolOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"databases", "postgresql", "h2"})
    void thePageListsEveryOptionOfADriverWithItsDefault(String page) {
        assertLists(page, R2dbcOptions.DEFAULTS);
    }

    @Test
    void thePageOfMySqlListsEveryOptionToo() {
        R2dbcOptions all = R2dbcOptions.DEFAULTS;
        assertLists("mysql", new R2dbcOptions(0, all.statementTimeout(), all.cancelGrace(), all.cancelTimeout()));
    }

    private static void assertLists(String page, Record defaults) {
        List<String> rows = Arrays.stream(defaults.getClass().getRecordComponents())
                .map(option -> "| `" + option.getName() + "` | " + written(value(option, defaults)) + " |")
                .toList();
        assertThat(Pages.text(page)).contains(rows);
    }

    private static Object value(RecordComponent option, Record of) {
        try {
            return option.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String written(Object value) {
        if (!(value instanceof Duration time)) {
            return String.valueOf(value);
        }
        if (time.toMillisPart() > 0) {
            return time.toMillis() + "ms";
        }
        return time.toSecondsPart() > 0 || time.isZero() ? time.toSeconds() + "s" : time.toMinutes() + "m";
    }

    @Test
    void aDatabaseOnAServerIsOpenedInSeveralWays() {
        Stream.of(
                        PostgreSql.withOptions(POSTGRESQL),
                        PostgreSql.withDriver(POSTGRESQL),
                        PostgreSql.withFactory("secret"))
                .forEach(db -> {
                    assertThat(db.capability().driver()).isEqualTo("postgresql");
                    get(db.close());
                });
        PostgresqlConnectionConfiguration configuration = PostgresqlConnectionConfiguration.builder()
                .host("localhost")
                .username("app")
                .build();
        assertThat(PostgreSql.listen(new PostgresqlConnectionFactory(configuration)))
                .isNotNull();
    }

    @Test
    void aPoolTellsHowItDoes() {
        Pools.Opened opened = Pools.withOptions(POSTGRESQL);
        R2dbcDriver driver = opened.driver();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Pools.meters(driver, registry);
        assertThat(Pools.statistics(driver).max()).isEqualTo(20);
        assertThat(registry.get("weir.pool.max")
                        .tag("database", "orders")
                        .gauge()
                        .value())
                .isEqualTo(20);
        String page = Pages.text("pool");
        assertThat(registry.getMeters()).hasSize(7).allSatisfy(meter -> assertThat(page)
                .contains("`" + meter.getId().getName() + "`"));
        get(opened.db().close());
    }

    @Test
    void h2NeedsNoServer() {
        Database db = H2.inMemory();
        get(db.schema().create());
        assertThat(get(PostgreSql.savepoint(db)).name()).isEqualTo("java");
        assertThat(get(PostgreSql.savepoint(db)).name()).isEqualTo("java");
        assertThat(get(Tags.all().count(db))).isEqualTo(1);
        get(db.close());
    }
}
