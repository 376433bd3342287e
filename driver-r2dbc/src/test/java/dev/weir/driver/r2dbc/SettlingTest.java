package dev.weir.driver.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class SettlingTest {

    @Test
    void believesWhatADriverAnswersAtOnce() {
        assertThat(Settling.isBelievedOpen(answering(Mono.just(true)))).isTrue();
        assertThat(Settling.isBelievedOpen(answering(Mono.just(false)))).isFalse();
    }

    @Test
    void believesNoConnectionWhoseDriverFailsOrDoesNotAnswer() {
        assertThat(Settling.isBelievedOpen(answering(Mono.error(new IllegalStateException("closed")))))
                .isFalse();
        assertThat(Settling.isBelievedOpen(answering(Mono.never()))).isFalse();
    }

    private static Connection answering(Publisher<Boolean> answer) {
        return (Connection) Proxy.newProxyInstance(
                SettlingTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> answer);
    }
}
