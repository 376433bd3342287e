package dev.weir.driver.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Windowing;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.driver.r2dbc.testing.FakeEngine;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@Timeout(60)
class LinksTest {
    private final FakeEngine engine = new FakeEngine(Abandoning.CANCEL, Windowing.CURSOR);
    private final Links links = new Links(engine, LaneFixture.FACTORY, new R2dbcErrors(engine));
    private final List<String> closed = new ArrayList<>();

    /** A connection that notes when it is closed. */
    private Connection connection(String name, Mono<Void> closing) {
        return (Connection) Proxy.newProxyInstance(
                LinksTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> closed(name, closing));
    }

    /** A connection that a pool has lent. */
    private Connection lent(Connection within) {
        return (Connection) Proxy.newProxyInstance(
                LinksTest.class.getClassLoader(),
                new Class<?>[] {Connection.class, Wrapped.class},
                (proxy, method, arguments) ->
                        method.getName().equals("unwrap") ? within : closed("given back", Mono.empty()));
    }

    private Mono<Void> closed(String name, Mono<Void> closing) {
        return Mono.defer(() -> {
            closed.add(name);
            return closing;
        });
    }

    @Test
    void closesWhatAnAttemptOpensThatWasCancelled() {
        Sinks.One<Link> attempt = Sinks.one();
        engine.opening(attempt.asMono());
        Disposable waiting = links.open().subscribe();

        waiting.dispose();
        assertThat(attempt.currentSubscriberCount()).as("goes on").isEqualTo(1);
        attempt.tryEmitValue(Link.of(connection("late", Mono.empty())));

        assertThat(closed).containsExactly("late");
    }

    @Test
    void leavesWhatWasOpenedToWhoeverGotIt() {
        engine.opening(Mono.just(Link.of(connection("kept", Mono.empty()))));

        StepVerifier.create(links.open()).expectNextCount(1).thenCancel().verify();
        assertThat(closed).isEmpty();
    }

    @Test
    void keepsAnErrorOfACancelledAttemptToItself() {
        Sinks.One<Link> attempt = Sinks.one();
        engine.opening(attempt.asMono());
        StepVerifier.create(links.open()).thenCancel().verifyThenAssertThat().hasNotDroppedErrors();

        attempt.tryEmitError(new ConnectionLostException("gone", null));
        assertThat(closed).isEmpty();
    }

    @Test
    void closesWhatAPoolHasLentBeforeItGoesBack() {
        Link link = Link.of(lent(lent(connection("closed", Mono.error(new IllegalStateException("broken"))))));

        StepVerifier.create(links.close(link)).verifyComplete();

        assertThat(closed).containsExactly("closed", "given back");
    }

    /** The time in which it has to close is over. */
    @Test
    void givesBackToAPoolWhatDoesNotClose() {
        Link link = Link.of(lent(connection("closing", Mono.never())));

        StepVerifier.create(links.close(link)).thenCancel().verify();

        assertThat(closed).containsExactly("closing", "given back");
    }
}
