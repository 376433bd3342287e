package dev.weir.driver.dynamodb.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

class PagesTest {
    private static final int PAGES = 5;

    /** Pages that were asked for. */
    private final List<Integer> asked = new ArrayList<>();

    /** Pages of two numbers each, of which that in the middle is empty. */
    private Flux<Integer> numbers() {
        return Pages.of(0, page -> {
            asked.add(page);
            return Mono.just(page(page));
        });
    }

    private static Pages.Page<Integer, Integer> page(int page) {
        List<Integer> elements = page == 2 ? List.of() : List.of(page * 10, page * 10 + 1);
        return new Pages.Page<>(elements, page == PAGES - 1 ? Optional.empty() : Optional.of(page + 1));
    }

    @Test
    void givesAllInOrder() {
        StepVerifier.create(numbers()).expectNext(0, 1, 10, 11, 30, 31, 40, 41).verifyComplete();
        assertThat(asked).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void asksForNoPageBeforeItIsWanted() {
        StepVerifier.create(numbers(), 0)
                .expectSubscription()
                .then(() -> assertThat(asked).isEmpty())
                .thenRequest(2)
                .expectNext(0, 1)
                .then(() -> assertThat(asked).containsExactly(0))
                .thenRequest(1)
                .expectNext(10)
                .then(() -> assertThat(asked).containsExactly(0, 1))
                .thenRequest(2)
                .expectNext(11, 30)
                .then(() ->
                        assertThat(asked).as("an empty page leads to the next").containsExactly(0, 1, 2, 3))
                .thenCancel()
                .verify();
    }

    @Test
    void endsWithTheLastElementThoughNothingMoreIsWanted() {
        StepVerifier.create(numbers(), 8).expectNextCount(8).verifyComplete();
    }

    @Test
    void cancelsTheRequestThatIsOnItsWay() {
        CompletableFuture<Pages.Page<Integer, Integer>> never = new CompletableFuture<>();

        Pages.of(0, page -> Mono.fromFuture(never)).subscribe().dispose();

        assertThat(never).isCancelled();
    }

    @Test
    void asksForEachPageInTheContextOfWhoWantsIt() {
        Flux<String> told = Pages.<Integer, String>of(
                0,
                page -> Mono.deferContextual(context -> Mono.just(new Pages.Page<>(
                        List.of(context.getOrDefault("trace", "none") + page),
                        page == 0 ? Optional.of(1) : Optional.empty()))));

        StepVerifier.create(told.contextWrite(Context.of("trace", "t")))
                .expectNext("t0", "t1")
                .verifyComplete();
    }

    @Test
    void failsWithItsRequest() {
        StepVerifier.create(Pages.<Integer, Integer>of(
                        0,
                        page -> page == 0 ? Mono.just(page(0)) : Mono.error(new IllegalStateException("page " + page))))
                .expectNext(0, 1)
                .verifyErrorMessage("page 1");
    }

    @Test
    void isNoDeeperForMorePages() {
        int pages = 20_000;

        StepVerifier.create(Pages.<Integer, Integer>of(
                        0,
                        page -> Mono.just(new Pages.Page<>(
                                List.of(page), page == pages ? Optional.empty() : Optional.of(page + 1)))))
                .expectNextCount(pages + 1)
                .verifyComplete();
    }
}
