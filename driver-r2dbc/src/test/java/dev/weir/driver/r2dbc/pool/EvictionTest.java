package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Connections that nobody gets any more. */
class EvictionTest {

    @Test
    void replacesWhatBrokeWhileIdle() {
        PoolFixture fixture = new PoolFixture();
        Customer customer = fixture.customer();
        customer.givesBack();
        customer.connection().breakDown();

        assertThat(fixture.customer().connection()).isNotSameAs(customer.connection());
        assertThat(fixture.database.closed()).containsExactly(customer.connection());
    }

    @Test
    void doesNotKeepWhatComesBackBroken() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
        Customer customer = fixture.customer();
        Customer next = fixture.customer();
        customer.connection().breakDown();
        customer.givesBack();

        assertThat(next.connection()).isNotSameAs(customer.connection());
        assertThat(fixture.database.closed()).containsExactly(customer.connection());
    }

    @Test
    void replacesWhatBrokeInTheBackground() {
        PoolFixture fixture = new PoolFixture();
        Customer customer = fixture.customer();
        customer.givesBack();
        customer.connection().breakDown();

        fixture.pass(Duration.ofSeconds(30));

        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 0, 0, 2, 1, 1, 0));
    }

    @Test
    void closesWhatRestedTooLong() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxIdle(Duration.ofMinutes(1)));
        fixture.fillOnce();
        fixture.pass(Duration.ofSeconds(45));
        fixture.customer().givesBack();

        fixture.pass(Duration.ofSeconds(15));
        assertThat(fixture.pool.statistics().idle()).isEqualTo(1);
        fixture.pass(Duration.ofSeconds(60));
        assertThat(fixture.pool.statistics().idle()).isZero();
    }

    @Test
    void closesNoneForItsAgeWhileItIsOnLoan() {
        PoolFixture fixture = new PoolFixture(
                builder -> builder.maxLifetime(Duration.ofMinutes(2)).maxIdle(Duration.ZERO));
        Customer customer = fixture.customer();

        fixture.pass(Duration.ofMinutes(3));
        assertThat(fixture.database.closed()).isEmpty();
        customer.givesBack();
        assertThat(fixture.database.closed()).containsExactly(customer.connection());
        assertThat(fixture.customer().connection()).isNotSameAs(customer.connection());
    }

    /** Each connection lives for 90 to 100 % of the time. */
    @Test
    void spreadsTheEndsOfConnectionsOpenedAtOneTime() {
        PoolFixture fixture = new PoolFixture(
                builder -> builder.maxSize(50).maxLifetime(Duration.ofHours(10)).maxIdle(Duration.ZERO));
        fixture.fillOnce();
        Set<Integer> sizes = new HashSet<>();

        fixture.pass(Duration.ofHours(9).minusMinutes(1));
        assertThat(fixture.database.closed()).isEmpty();
        for (int minute = 0; minute < 62; minute++) {
            fixture.pass(Duration.ofMinutes(1));
            sizes.add(fixture.database.closed().size());
        }
        assertThat(sizes).as("in how many steps they were closed").hasSizeGreaterThan(10);
        assertThat(fixture.database.closed()).hasSize(50);
    }

    @Test
    void keepsConnectionsForEverWhereNothingLimitsThem() {
        PoolFixture fixture =
                new PoolFixture(builder -> builder.maxLifetime(Duration.ZERO).maxIdle(Duration.ZERO));
        fixture.fillOnce();

        fixture.pass(Duration.ofDays(30));

        assertThat(fixture.pool.statistics().idle()).isEqualTo(2);
    }

    @Test
    void warmsUpWhenSomebodyBorrowsForTheFirstTime() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(5).minIdle(3));
        assertThat(fixture.database.attempts()).isZero();

        fixture.customer().lease();

        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(1, 2, 0, 5, 3, 0, 0));
    }

    @Test
    void keepsAsManyAsAreWantedHoweverLongTheyRest() {
        PoolFixture fixture =
                new PoolFixture(builder -> builder.maxSize(5).minIdle(3).maxLifetime(Duration.ZERO));
        fixture.fillOnce();

        fixture.pass(Duration.ofHours(1));

        assertThat(fixture.pool.statistics().idle()).isEqualTo(3);
        List<FakeConnection> left =
                fixture.customers(3).stream().map(Customer::connection).toList();
        assertThat(left).doesNotContainAnyElementsOf(fixture.database.closed());
    }

    @Test
    void takesAConnectionThatCannotSayForBroken() {
        PoolFixture fixture = new PoolFixture();
        Customer customer = fixture.customer();
        fixture.database.looking(() -> {
            throw new IllegalStateException("a driver's own fault");
        });
        customer.givesBack();

        assertThat(fixture.database.closed()).containsExactly(customer.connection());
    }
}
