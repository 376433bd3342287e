package dev.weir.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Selection;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.TodoModel;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

@Timeout(60)
class LoadingTest {
    private static final Loading<User, UserPath<User>> TODOS =
            Loading.of(UserModel.INSTANCE, UserPath.ROOT).include(user -> user.todos());
    private static final LoadRelations LOADS_TODOS =
            new LoadRelations(UserModel.MODEL_ID, List.of(all(UserModel.TODOS)));

    private final RecordingExecutor db = new RecordingExecutor();

    private static Include all(RelationId relation, Include... nested) {
        return new Include(relation, Selection.all(), List.of(nested));
    }

    private static List<User> users(int count) {
        return IntStream.range(0, count).mapToObj(i -> User.of(i, "user " + i)).toList();
    }

    private List<String> calls() {
        return db.calls().stream().map(RecordingExecutor.Call::what).toList();
    }

    @Test
    void loadsIntoOne() {
        User ada = users(1).get(0);

        StepVerifier.create(TODOS.one(ada, db)).expectNext(ada).verifyComplete();

        assertThat(db.call().what()).isEqualTo("load x1");
        assertThat(db.call().statement()).isEqualTo(LOADS_TODOS);
    }

    @Test
    void loadsEachRelationOnceAndWhatIsNestedInIt() {
        StepVerifier.create(TODOS.include(user -> user.todos(
                                todos -> todos.where(todo -> todo.title().eq("t"))))
                        .include(user -> user.todos().include(todo -> todo.checker()))
                        .one(users(1).get(0), db))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(db.call().statement())
                .isEqualTo(
                        new LoadRelations(UserModel.MODEL_ID, List.of(all(UserModel.TODOS, all(TodoModel.CHECKER)))));
    }

    @Test
    void carriesTheValuesOfItsConditions() {
        StepVerifier.create(Loading.of(UserModel.INSTANCE, UserPath.ROOT)
                        .include(user -> user.todos(
                                todos -> todos.where(todo -> todo.title().eq("t"))))
                        .one(users(1).get(0), db))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(db.call().arguments().object(0)).isEqualTo("t");
    }

    @Test
    void isCold() {
        TODOS.one(users(1).get(0), db);
        TODOS.all(users(2), db);
        Flux.fromIterable(users(2)).transform(TODOS.on(db));

        assertThat(db.calls()).isEmpty();
    }

    @Test
    void loadsSeveralInWindowsAndInOrder() {
        List<User> users = users(2 * RecordingExecutor.WINDOW + 1);

        StepVerifier.create(TODOS.all(users, db)).expectNextSequence(users).verifyComplete();

        assertThat(calls()).containsExactly("load x3", "load x3", "load x1");
    }

    @Test
    void sendsNothingForNone() {
        StepVerifier.create(TODOS.all(List.of(), db)).verifyComplete();
        StepVerifier.create(Flux.<User>empty().transform(TODOS.on(db))).verifyComplete();

        assertThat(db.calls()).isEmpty();
    }

    @Test
    void asksAStreamForOneWindowAtATime() {
        TestPublisher<User> source = TestPublisher.create();
        List<User> users = users(3);

        StepVerifier.create(source.flux().transform(TODOS.on(db, 2)), 0)
                .then(() -> source.assertMinRequested(0).assertMaxRequested(0))
                .thenRequest(1)
                .then(() -> source.assertMinRequested(2).assertMaxRequested(2).next(users.get(0), users.get(1)))
                .expectNext(users.get(0))
                .then(() -> source.assertMaxRequested(0))
                .thenRequest(2)
                .expectNext(users.get(1))
                .then(() -> source.assertMinRequested(2).assertMaxRequested(2))
                .then(() -> source.next(users.get(2)).complete())
                .expectNext(users.get(2))
                .verifyComplete();

        assertThat(calls()).containsExactly("load x2", "load x1");
    }

    @Test
    void passesTheFailureOfAStreamOn() {
        IllegalStateException failed = new IllegalStateException("planned");

        StepVerifier.create(Flux.fromIterable(users(3))
                        .concatWith(Flux.error(failed))
                        .transform(TODOS.on(db, 2)))
                .expectNextCount(2)
                .verifyErrorMatches(error -> error == failed);

        assertThat(calls()).containsExactly("load x2");
    }

    @Test
    void cancelsTheStream() {
        TestPublisher<User> source = TestPublisher.create();

        StepVerifier.create(source.flux().transform(TODOS.on(db, 2)))
                .then(() -> source.next(users(1).get(0)))
                .thenCancel()
                .verify(Duration.ofSeconds(30));

        source.assertCancelled();
        assertThat(db.calls()).isEmpty();
    }

    @Test
    void keepsTheContext() {
        StepVerifier.create(
                        Flux.<User>deferContextual(context -> Flux.fromIterable(users(context.<Integer>get("users"))))
                                .transform(TODOS.on(db))
                                .contextWrite(context -> context.put("users", 2)))
                .expectNextCount(2)
                .verifyComplete();
    }

    @Test
    void refusesNullsAndWindowsOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TODOS.on(db, 0))
                .withMessage("window is 0; it is at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TODOS.one(null, db))
                .withMessage("instance is null, which it may not be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TODOS.all(Arrays.asList(users(1).get(0), null), db))
                .withMessage("one of instances is null, which it may not be");
    }

    @Test
    void showsItsPlan() {
        db.answering("the plan");

        StepVerifier.create(TODOS.explain(db)).expectNext("the plan").verifyComplete();

        assertThat(db.call().statement()).isEqualTo(LOADS_TODOS);
    }
}
