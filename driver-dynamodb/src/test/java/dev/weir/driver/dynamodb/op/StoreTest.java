package dev.weir.driver.dynamodb.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.driver.dynamodb.testing.ScriptedClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** How long a transaction is sent again. */
class StoreTest {
    private static final Store STORE = new Store(new ScriptedClient(), "", false, 3, new Tokens());

    @ParameterizedTest
    @CsvSource({"1, 2", "10, 1"})
    void aTransactionIsSentAgainAsLongAsTheServiceKnowsIt(int minutes, int times) {
        AtomicInteger sent = new AtomicInteger();
        AtomicLong clock = new AtomicLong();

        StepVerifier.create(STORE.writeOnce(
                        client -> {
                            sent.incrementAndGet();
                            clock.addAndGet(Duration.ofMinutes(minutes).toNanos());
                            return CompletableFuture.failedFuture(ApiCallTimeoutException.create(1));
                        },
                        clock::get))
                .verifyError(ApiCallTimeoutException.class);

        assertThat(sent).hasValue(times);
    }
}
