package dev.weir.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Many;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ArgumentChain;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What all writes have in common. */
class WriteTest {
    private static final User ADA = new User(1, "Ada", 30, true, User.Level.ADMIN, Many.of(List.of()));

    private final RecordingExecutor db = new RecordingExecutor();

    private static UpdateState<User, User> update() {
        return UpdateState.ofInstance(UserModel.INSTANCE, ADA).set(UserModel.NAME, ArgumentChain.of("x"));
    }

    @Test
    void aWriteIsAWholeUnlessItIsToldNotToBe() {
        StepVerifier.create(UserQuery.ALL.delete().exec(db.answering(1L)))
                .expectNext(1L)
                .verifyComplete();
        StepVerifier.create(UserQuery.ALL.delete().nonAtomic().exec(db.answering(1L)))
                .expectNext(1L)
                .verifyComplete();
        StepVerifier.create(new InstanceDelete<>(UserModel.INSTANCE, ADA)
                        .nonAtomic()
                        .exec(db.answering(1L)))
                .verifyComplete();
        StepVerifier.create(update().nonAtomic().exec(db.answering(1L)))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(new CreateMany<>(UserModel.INSTANCE, List.of())
                        .nonAtomic()
                        .exec(db))
                .verifyComplete();
        StepVerifier.create(CreateState.of(UserModel.INSTANCE).nonAtomic().exec(db))
                .verifyError();

        assertThat(db.atomicities()).startsWith(Atomicity.ATOMIC).hasSizeGreaterThan(4);
        assertThat(db.atomicities().subList(1, db.atomicities().size())).containsOnly(Atomicity.NON_ATOMIC);
    }

    @Test
    void whatAQueryMayReadItsWritesMayReadToo() {
        UserQuery all = UserQuery.ALL.allowScan();
        StepVerifier.create(all.delete().exec(db.answering(1L))).expectNext(1L).verifyComplete();
        StepVerifier.create(
                        all.update().set(UserModel.NAME, ArgumentChain.of("x")).exec(db.answering(1L)))
                .expectNext(1L)
                .verifyComplete();

        assertThat(((Delete) db.calls().get(0).statement()).scan()).isTrue();
        assertThat(((Update) db.calls().get(1).statement()).scan()).isTrue();
    }

    @Test
    void writesOfABatchRunInOneUnitInOrder() {
        StepVerifier.create(db.answering(1L).answering(2L).batch(update(), UserQuery.ALL.delete()))
                .assertNext(results -> {
                    assertThat(results.getT1().name()).isEqualTo("x");
                    assertThat(results.getT2()).isEqualTo(2L);
                })
                .verifyComplete();

        assertThat(db.batches()).isOne();
        assertThat(db.calls().get(0).statement()).isInstanceOf(Update.class);
        assertThat(db.calls().get(1).statement()).isInstanceOf(Delete.class);
    }

    @Test
    void upToEightResultsKeepTheirTypes() {
        Batchable<Integer> one = statements -> Mono.just(1);
        Batchable<String> x = statements -> Mono.just("x");

        StepVerifier.create(db.batch(one, x, one))
                .expectNextMatches(t -> t.getT3() == 1)
                .verifyComplete();
        StepVerifier.create(db.batch(one, x, one, x))
                .expectNextMatches(t -> t.getT4().equals("x"))
                .verifyComplete();
        StepVerifier.create(db.batch(one, x, one, x, one))
                .expectNextMatches(t -> t.getT5() == 1)
                .verifyComplete();
        StepVerifier.create(db.batch(one, x, one, x, one, x))
                .expectNextMatches(t -> t.getT6().equals("x"))
                .verifyComplete();
        StepVerifier.create(db.batch(one, x, one, x, one, x, one))
                .expectNextMatches(t -> t.getT7() == 1)
                .verifyComplete();
        StepVerifier.create(db.batch(one, x, one, x, one, x, one, x))
                .expectNextMatches(t -> t.getT8().equals("x"))
                .verifyComplete();
    }

    @Test
    void aBatchHasOneWriteAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> db.batch(List.<Batchable<User>>of()));
    }
}
