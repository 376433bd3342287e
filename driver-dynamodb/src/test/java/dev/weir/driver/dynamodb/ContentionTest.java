package dev.weir.driver.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.driver.dynamodb.testing.People;
import dev.weir.driver.dynamodb.testing.PeopleStore;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Many writers at once: what must differ does, and nothing is lost. */
class ContentionTest {
    private static final int WRITERS = 32;
    private static final Expr<ColumnTerm> ALWAYS = Expr.alwaysTrue();

    private final PeopleStore store = new PeopleStore();

    @AfterEach
    void close() {
        store.audit();
        store.close();
    }

    private long together(LongFunction<Mono<Long>> writer) {
        Long sum = Flux.range(1, WRITERS)
                .flatMap(number -> writer.apply(number).subscribeOn(Schedulers.boundedElastic()), WRITERS)
                .reduce(0L, Long::sum)
                .block(PeopleStore.PATIENCE);
        return sum == null ? 0 : sum;
    }

    private static Mono<Long> orTaken(Mono<Long> write) {
        return write.onErrorResume(UniqueViolationException.class, taken -> Mono.just(0L));
    }

    private static KeyedOperation.Update mail(long of) {
        return People.update(People.at(of), ALWAYS, List.of(), People.set(People.MAIL, 0));
    }

    @Test
    void oneOfManyNewRowsGetsTheValue() {
        assertThat(together(number ->
                        orTaken(store.running(store.session(), People.PUT, number, "one@x", "City" + number, 1L, 0L))))
                .isEqualTo(1);
        assertThat(store.mails())
                .containsOnlyKeys(store.mails().keySet().iterator().next());
    }

    @Test
    void oneOfManyRowsGetsTheValue() {
        LongStream.rangeClosed(1, WRITERS).forEach(number -> store.add(number, "m" + number, null, null));

        assertThat(together(number -> orTaken(store.running(store.session(), mail(number), "one@x"))))
                .isEqualTo(1);
        assertThat(store.mails().values()).doesNotHaveDuplicates().contains("one@x");
    }

    @Test
    void manyWritersOfOneRowLeaveOneGuard() {
        store.add(1, "m", "Bern", 1L);

        together(number -> store.running(store.session(), mail(1), "m" + number));

        assertThat(store.guards()).isEqualTo(2);
    }

    @Test
    void rowsThatSwapTheirValuesLoseNone() {
        LongStream.rangeClosed(1, 4).forEach(number -> store.add(number, "m" + number, null, null));

        together(number -> swap(1 + number % 4, 1 + (number / 4 + number + 1) % 4));

        assertThat(store.mails().values()).containsExactlyInAnyOrder("m1", "m2", "m3", "m4");
    }

    /** Reads both and gives each what the other has; begins again if one was changed meanwhile. */
    private Mono<Long> swap(long one, long other) {
        if (one == other) {
            return Mono.just(0L);
        }
        return Mono.defer(() -> {
                    Session session = store.session();
                    var mails = store.mails();
                    return session.begin(TransactionSettings.DEFAULT)
                            .then(store.running(session, mailIf(one, mails.get(one)), mails.get(other)))
                            .zipWith(store.running(session, mailIf(other, mails.get(other)), mails.get(one)), Long::sum)
                            .flatMap(changed -> changed == 2
                                    ? session.commit().thenReturn(1L)
                                    : Mono.error(new SerializationFailureException(null)));
                })
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.indefinitely().filter(SerializationFailureException.class::isInstance));
    }

    private static KeyedOperation.Update mailIf(long of, String is) {
        return People.update(People.at(of), People.mail(is), List.of(), People.set(People.MAIL, 0));
    }

    @Test
    void everyBumpOfAVersionCounts() {
        store.add(1, null, null, null);

        together(number -> bump());

        assertThat(store.seen(1)).isEqualTo(WRITERS);
    }

    @Test
    void everySumThatIsComputedHereCounts() {
        store.add(1, null, null, null);
        store.run(People.score(People.at(1), People.real(0)));

        together(number -> store.running(store.session(), People.score(People.at(1), People.scoreAnd(0.5))));

        assertThat(store.scores()).isEqualTo(0.5 * WRITERS);
    }

    private Mono<Long> bump() {
        return Mono.defer(() -> {
                    KeyedOperation.Update update =
                            People.update(People.at(1), People.seen(store.seen(1)), List.of(), People.seenAgain());
                    return store.running(store.session(), update);
                })
                .subscribeOn(Schedulers.boundedElastic())
                .filter(changed -> changed == 1)
                .repeatWhenEmpty(WRITERS * WRITERS, tries -> tries);
    }
}
