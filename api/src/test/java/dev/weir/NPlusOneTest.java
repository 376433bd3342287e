package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.ErrorCode;
import dev.weir.core.error.NPlusOneException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@Timeout(60)
class NPlusOneTest {
    private static final ReadOfOne TODOS = new ReadOfOne("Todo", "Todo was read by its userId", List.of("User.todos"));
    private static final ReadOfOne USERS =
            new ReadOfOne("User", "User was read by its id", List.of("Todo.user", "Post.author"));

    private final List<NPlusOneException> told = Collections.synchronizedList(new ArrayList<>());
    private final NPlusOne reports = NPlusOne.report(told::add);

    private static Flux<Integer> reads(NPlusOne reaction, int times, ReadOfOne read) {
        return Flux.range(0, times).concatMap(i -> read(reaction, i, read));
    }

    private static Mono<Integer> read(NPlusOne reaction, int number, ReadOfOne read) {
        return Mono.deferContextual(context -> {
            reaction.seen(read, context);
            return Mono.just(number);
        });
    }

    private static void assertComplete(Flux<?> flux) {
        StepVerifier.create(flux.then()).verifyComplete();
    }

    @Test
    void tellsOnceInAScope() {
        assertComplete(NPlusOne.watch(reads(reports, 100, TODOS)));

        assertThat(told).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(ErrorCode.N_PLUS_ONE);
            assertThat(found.model()).isEqualTo("Todo");
            assertThat(found.relations()).containsExactly("User.todos");
            assertThat(found.times()).isEqualTo(10);
        });
    }

    @Test
    void namesEveryRelationThatMayBeMeant() {
        assertComplete(NPlusOne.watch(reads(reports, 10, USERS)));

        assertThat(told).singleElement().satisfies(found -> assertThat(found)
                .hasMessage("[N_PLUS_ONE] User was read by its id 10 times, one instance at a time: Todo.user or"
                        + " Post.author; add .include(t -> t.user()) to the query, or load it into all instances"
                        + " together"));
    }

    @Test
    void countsEachKindByItself() {
        assertComplete(NPlusOne.watch(reads(reports, 9, TODOS).concatWith(reads(reports, 9, USERS))));
        assertThat(told).isEmpty();
        assertComplete(NPlusOne.watch(reads(reports, 10, TODOS).concatWith(reads(reports, 10, USERS))));

        assertThat(told).extracting(NPlusOneException::model).containsExactly("Todo", "User");
    }

    @Test
    void countsEachSubscriptionByItself() {
        Flux<Integer> six = NPlusOne.watch(reads(reports, 6, TODOS));

        assertComplete(six.concatWith(six));

        assertThat(told).isEmpty();
    }

    @Test
    void countsNothingOutsideOfAScope() {
        assertComplete(reads(NPlusOne.fail(), 100, TODOS));
    }

    @Test
    void aScopeInsideOfAnotherIsItsOwnButATransactionIsNot() {
        assertComplete(NPlusOne.watch(reads(reports, 6, TODOS).concatWith(NPlusOne.watch(reads(reports, 6, TODOS)))));
        assertThat(told).isEmpty();
        assertComplete(NPlusOne.watch(
                reads(reports, 6, TODOS).concatWith(reads(reports, 6, TODOS).contextWrite(NPlusOne::scoped))));

        assertThat(told).hasSize(1);
    }

    @Test
    void failsTheReadThatIsOneTooMany() {
        StepVerifier.create(NPlusOne.watch(reads(NPlusOne.fail().after(3), 5, TODOS)))
                .expectNext(0, 1)
                .verifyError(NPlusOneException.class);
    }

    @Test
    void countsNothingWhereItIsOffButInATest() {
        assertComplete(NPlusOne.watch(reads(NPlusOne.off(), 100, TODOS)));

        StepVerifier.create(NPlusOne.failing(reads(NPlusOne.off(), 100, TODOS)))
                .expectNextCount(9)
                .verifyError(NPlusOneException.class);
    }

    @Test
    void failsATestAtItsEndIfTheErrorWasCaught() {
        StepVerifier.create(NPlusOne.failing(reads(NPlusOne.log(), 20, TODOS).onErrorResume(error -> Mono.just(-1))))
                .expectNextCount(9)
                .expectNext(-1)
                .verifyError(NPlusOneException.class);
        StepVerifier.create(NPlusOne.failing(
                        reads(NPlusOne.log(), 20, TODOS).onErrorComplete().count()))
                .verifyError(NPlusOneException.class);
    }

    @Test
    void aTestSaysHowManyAreTooMany() {
        StepVerifier.create(NPlusOne.failing(reads(NPlusOne.off(), 2, TODOS), 2))
                .expectNextCount(1)
                .verifyError(NPlusOneException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPlusOne.failing(Mono.empty(), 1))
                .withMessage("reads is 1; one read is not too many, 2 is the least");
    }

    @Test
    void passesATestThatHasNone() {
        StepVerifier.create(NPlusOne.failing(reads(NPlusOne.log(), 2, TODOS), 3))
                .expectNextCount(2)
                .verifyComplete();
        StepVerifier.create(NPlusOne.failing(reads(NPlusOne.log(), 9, TODOS)))
                .expectNextCount(9)
                .verifyComplete();
        StepVerifier.create(NPlusOne.failing(Mono.just("a"))).expectNext("a").verifyComplete();
        StepVerifier.create(NPlusOne.failing(Mono.empty())).verifyComplete();
        IllegalStateException own = new IllegalStateException("planned");
        StepVerifier.create(NPlusOne.failing(Mono.error(own))).verifyErrorMatches(error -> error == own);
    }

    @Test
    void isToldOnceThoughManyThreadsCount() {
        assertComplete(NPlusOne.watch(
                Flux.range(0, 1_000).flatMap(i -> read(reports, i, TODOS).subscribeOn(Schedulers.parallel()), 64)));

        assertThat(told).hasSize(1);
    }

    @Test
    void forgetsNothingButDoesNotGrowForEver() {
        List<ReadOfOne> kinds = IntStream.range(0, 2_000)
                .mapToObj(i -> new ReadOfOne("M" + i, "M" + i + " was read", List.of("N.m" + i)))
                .toList();

        assertComplete(NPlusOne.watch(Flux.range(0, 10)
                .concatMap(round -> Flux.fromIterable(kinds).concatMap(kind -> read(reports, round, kind)))));

        assertThat(told).hasSize(1_000).first().satisfies(found -> assertThat(found.model())
                .isEqualTo("M0"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPlusOne.log().after(1))
                .withMessage("after is 1; one read is not too many, 2 is the least");
        assertThatIllegalArgumentException().isThrownBy(() -> NPlusOne.report(null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadOfOne("Todo", "Todo was read", List.of()));
    }
}
