package dev.weir.driver.dynamodb.op;

import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.ServiceErrors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The service as operations see it: requests are sent when they are subscribed to, cancelled with their subscription, and
 * tried again where that is safe.
 *
 * <p>What changes nothing is tried again after whatever may pass. What writes is tried again only if it was turned away:
 * after a broken connection nobody knows whether it took effect, and doing it twice might do something else.
 *
 * @param prefix what the name of each table begins with
 * @param consistent whether reads of tables see every write before them; indexes never promise that
 * @param tries how often a request is sent at the most
 * @param tokens by which the service knows a transaction that is sent again
 */
public record Store(DynamoDbAsyncClient client, String prefix, boolean consistent, int tries, Tokens tokens) {
    static final Duration FIRST_DELAY = Duration.ofMillis(50);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(5);
    private static final double JITTER = 0.5;

    /**
     * How long a transaction is sent again. The service knows it by its token for <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">ten minutes</a>; after
     * that, one whose answer was lost would be done twice.
     */
    private static final Duration KNOWN = Duration.ofMinutes(9);

    /** Returns the name of a table at the service. */
    public String name(TableId table) {
        return prefix + table.name();
    }

    /** Returns the same, with reads of tables that see every write before them. */
    public Store consistently() {
        return new Store(client, prefix, true, tries, tokens);
    }

    /** Sends a request that changes nothing. */
    <R> Mono<R> read(Function<DynamoDbAsyncClient, CompletableFuture<R>> request) {
        return send(request, ServiceErrors::isPassing).onErrorMap(ServiceErrors::of);
    }

    /** Sends a request that writes; its errors are still those of the client. */
    <R> Mono<R> write(Function<DynamoDbAsyncClient, CompletableFuture<R>> request) {
        return send(request, ServiceErrors::isTurnedAway);
    }

    /**
     * Sends a request that writes, and takes effect once however often it is sent; its errors are still those of the client.
     * After one that was not answered in time it is sent once more, to learn what became of it.
     */
    <R> Mono<R> writeOnce(Function<DynamoDbAsyncClient, CompletableFuture<R>> request) {
        return writeOnce(request, System::nanoTime);
    }

    /** Sends such a request by a clock, which counts nanoseconds. */
    <R> Mono<R> writeOnce(Function<DynamoDbAsyncClient, CompletableFuture<R>> request, LongSupplier clock) {
        return Mono.defer(() -> {
            long first = clock.getAsLong();
            Predicate<Throwable> known = error -> clock.getAsLong() - first < KNOWN.toNanos();
            Mono<R> sent = send(request, known.and(ServiceErrors::isPassing));
            return sent.onErrorResume(known.and(ApiCallTimeoutException.class::isInstance), late -> sent);
        });
    }

    private <R> Mono<R> send(Function<DynamoDbAsyncClient, CompletableFuture<R>> request, Predicate<Throwable> again) {
        return Mono.fromFuture(() -> request.apply(client)).retryWhen(again(again));
    }

    /** Does it again after errors that may pass, with growing pauses; the last error is told as it is. */
    Retry again(Predicate<Throwable> passing) {
        return Retry.backoff(tries - 1L, FIRST_DELAY)
                .maxBackoff(LONGEST_DELAY)
                .jitter(JITTER)
                .filter(passing)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }
}
