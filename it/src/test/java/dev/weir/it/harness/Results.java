package dev.weir.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What publishers give, waited for with patience that ends. */
public final class Results {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Results() {}

    /** Returns everything that comes, in order. */
    public static <T> List<T> all(Flux<T> results) {
        return Objects.requireNonNull(results.collectList().block(PATIENCE));
    }

    /** Returns the result; fails if there is none. */
    public static <T> T only(Mono<T> result) {
        @Nullable T value = result.block(PATIENCE);
        assertThat(value).as("a result").isNotNull();
        return Objects.requireNonNull(value);
    }

    /** Returns the result, if there is one. */
    public static <T> Optional<T> maybe(Mono<T> result) {
        return result.blockOptional(PATIENCE);
    }

    /** Waits for the end of work that gives nothing. */
    public static void done(Mono<Void> work) {
        work.block(PATIENCE);
    }

    /** Returns the error that a publisher ends with; fails if it is of another kind or does not come. */
    public static <E extends Throwable> E failure(Class<E> kind, Publisher<?> publisher) {
        Throwable error = Flux.from(publisher)
                .then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .block(PATIENCE);
        assertThat(error).isInstanceOf(kind);
        return kind.cast(error);
    }
}
