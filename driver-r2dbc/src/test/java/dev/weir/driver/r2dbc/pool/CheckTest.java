package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.PoolExhaustedException;
import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What happens to connections that the server is asked about before they are lent. */
class CheckTest {
    private final PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1)
            .prePing(true)
            .acquireTimeout(Duration.ofSeconds(3))
            .validationTimeout(Duration.ofSeconds(5)));
    private FakeConnection first;

    @BeforeEach
    void oneIsIdle() {
        Customer customer = fixture.customer();
        first = customer.connection();
        customer.givesBack();
        fixture.pass(Duration.ofSeconds(1));
    }

    @Test
    void asksTheServerAboutAConnectionThatRested() {
        assertThat(fixture.customer().connection()).isSameAs(first);
        assertThat(fixture.database.questions()).isEqualTo(1);
    }

    @Test
    void doesNotAskWhereItIsNotWanted() {
        PoolFixture trusting = new PoolFixture();
        trusting.fillOnce();
        trusting.pass(Duration.ofMinutes(1));
        trusting.fillOnce();

        assertThat(trusting.database.questions()).isZero();
    }

    @Test
    void doesNotAskAboutAConnectionThatWasJustUsed() {
        Customer customer = fixture.customer();
        fixture.pass(Duration.ofMinutes(1));
        customer.givesBack();
        fixture.pass(Duration.ofMillis(999));
        fixture.customer().lease();

        assertThat(fixture.database.questions()).isEqualTo(1);
    }

    @Test
    void replacesAConnectionThatIsNotAlive() {
        fixture.database.answer(Mono.just(false));

        assertThat(fixture.customer().connection()).isNotSameAs(first);
        assertThat(fixture.database.closed()).containsExactly(first);
    }

    @Test
    void takesAnErrorOrNoAnswerForDead() {
        fixture.database.answer(Mono.error(new IllegalStateException("reset by peer")));
        Customer second = fixture.customer();
        second.givesBack();
        fixture.pass(Duration.ofSeconds(1));
        fixture.database.answer(Mono.empty());

        assertThat(fixture.customer().connection()).isNotSameAs(second.connection());
        assertThat(fixture.database.closed()).containsExactly(first, second.connection());
    }

    @Test
    void givesUpACheckThatIsNotAnswered() {
        PoolFixture patient = new PoolFixture(builder -> builder.maxSize(1).prePing(true));
        patient.fillOnce();
        patient.pass(Duration.ofSeconds(1));
        patient.database.answer(Mono.never());
        Customer customer = patient.customer();

        patient.pass(Duration.ofSeconds(5));

        assertThat(customer.connection().number()).isEqualTo(2);
        assertThat(patient.database.closed()).hasSize(1);
    }

    /** The fault of another pool: the stuck connection went back, and was lent to the next one, who got stuck as well. */
    @Test
    void lendsAStuckConnectionToNobodyAfterTheAcquireTimeout() {
        fixture.database.answer(Mono.never());
        fixture.database.closing(Mono.never());
        Customer unlucky = fixture.customer();

        fixture.pass(Duration.ofSeconds(3));

        assertThat(unlucky.error()).isInstanceOf(PoolExhaustedException.class);
        assertThat(fixture.database.closed()).containsExactly(first);
        assertThat(fixture.customer().connection()).isNotSameAs(first);
    }

    @Test
    void lendsAConnectionToNobodyWhoseCheckWasCancelled() {
        fixture.database.answer(Mono.never());
        Customer gone = fixture.customer();
        Customer next = fixture.customer();

        gone.leaves();

        assertThat(next.connection()).isNotSameAs(first);
        assertThat(fixture.database.closed()).containsExactly(first);
        next.givesBack();
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 1, 0, 1, 2, 1, 0));
    }

    @Test
    void countsTheWholeWaitAsOne() {
        fixture.database.answer(Mono.just(false).delayElement(Duration.ofSeconds(2), fixture.time));
        fixture.database.opening(open -> open.delaySubscription(Duration.ofSeconds(2), fixture.time));
        Customer unlucky = fixture.customer();

        fixture.pass(Duration.ofMillis(2_999));
        assertThat(unlucky.waits()).isTrue();
        fixture.pass(Duration.ofMillis(1));
        assertThat(unlucky.error()).isInstanceOf(PoolExhaustedException.class);
        fixture.pass(Duration.ofSeconds(1));
        fixture.fillOnce();
    }
}
