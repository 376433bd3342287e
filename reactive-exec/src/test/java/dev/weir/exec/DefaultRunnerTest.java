package dev.weir.exec;

import static dev.weir.exec.testing.Texts.FROM_USERS;
import static dev.weir.exec.testing.Texts.INTO_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.ScalarType;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Status;
import dev.weir.exec.testing.blog.TodoCreate;
import dev.weir.exec.testing.blog.TodoStage;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.UserCreate;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.UserQuery;
import dev.weir.exec.testing.blog.Users;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class DefaultRunnerTest {
    private static final UserQuery NOBODY = Users.where(user -> user.name().in(List.of()));

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    @Nested
    class Planning {
        @Test
        void happensOnSubscription() {
            Flux<User> users = Users.all().fetch(database);
            assertThat(driver.prepared()).isZero();

            StepVerifier.create(users).verifyComplete();

            assertThat(driver.prepared()).isOne();
        }

        @Test
        void happensBeforeASessionIsOpened() {
            AtomicInteger preparedAtOpen = new AtomicInteger();
            driver.answering(new Script().on("OPEN", Flux.defer(() -> {
                preparedAtOpen.set(driver.prepared());
                return Flux.empty();
            })));

            StepVerifier.create(Users.all().include(user -> user.todos()).fetch(database))
                    .verifyComplete();

            assertThat(preparedAtOpen).hasValue(2);
        }

        @Test
        void happensOnceForEachShape() {
            for (int i = 0; i < 3; i++) {
                StepVerifier.create(Users.byId(Blog.id(i)).first(database)).verifyComplete();
            }

            assertThat(driver.prepared()).isOne();
            assertThat(driver.argumentsOf(FROM_USERS))
                    .extracting(arguments -> arguments.object(0))
                    .containsExactly(Blog.id(0), Blog.id(1), Blog.id(2));
        }

        @Test
        void opensNothingIfItFails() {
            Query query = new Query(
                    UserModel.ID,
                    Selection.where(new Expr.IsNull<>(new Expr.Leaf<>(new FieldTerm.FieldRef(
                            List.of(), new FieldId(UserModel.ID, "shoeSize"), ScalarType.INT32)))),
                    List.of(),
                    Query.Answer.INSTANCES);
            for (Mono<?> refused : List.of(
                    database.statements()
                            .fetch(UserModel.INSTANCE, query, ArgumentChain.none())
                            .collectList(),
                    database.statements().fetchFirst(UserModel.INSTANCE, query, ArgumentChain.none()),
                    database.statements().fetchOne(UserModel.INSTANCE, query, ArgumentChain.none()),
                    database.statements().count(query, ArgumentChain.none()),
                    database.statements().exists(query, ArgumentChain.none()),
                    database.statements().explain(query))) {
                StepVerifier.create(refused).verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(InvalidStatementException.class)
                        .hasMessageContaining("shoeSize"));
            }
            assertThat(driver.log()).isEmpty();
        }

        @Test
        void opensNothingForACreateThatLacksSomething() {
            StepVerifier.create(Todos.createMany(List.of(dev.weir.exec.testing.blog.TodoCreate.of(
                                    Todos.create().title("t").done(true).priority(1))))
                            .exec(database))
                    .verifyError(IllegalArgumentException.class);

            assertThat(driver.log()).isEmpty();
        }
    }

    @Nested
    class Creating {
        private static TodoStage.NeedsUser<TodoCreate> todo(int number) {
            return Todos.create().title("todo " + number).done(false).priority(number);
        }

        private static UserCreate user(int number) {
            return Users.create()
                    .name("user " + number)
                    .email(number + "@example.org")
                    .status(Status.ACTIVE);
        }

        @Test
        void looksItsProgramUpOnce() {
            StepVerifier.create(user(1).exec(database)).expectNextCount(1).verifyComplete();
            StepVerifier.create(user(2).exec(database)).expectNextCount(1).verifyComplete();

            assertThat(database.planCache().misses()).isOne();
            assertThat(database.planCache().hits()).isOne();
        }

        @Test
        void isRefusedIfItsInsertsCannotBeOne() {
            ScriptedDriver plain = new ScriptedDriver(Profiles.NO_TRANSACTIONS);
            Database few = Blog.open(plain);

            StepVerifier.create(dev.weir.exec.testing.blog.Profiles.createMany(List.of(
                                    dev.weir.exec.testing.blog.Profiles.create().bio("a"),
                                    dev.weir.exec.testing.blog.Profiles.create()
                                            .bio("b")
                                            .id(6)))
                            .exec(few))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(UnsupportedByDatabaseException.class)
                            .hasMessageContaining("several forms (needs ATOMIC_WRITES)"));
            StepVerifier.create(Users.createMany(List.of(user(1), user(2), user(3), user(4)))
                            .exec(few))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(UnsupportedByDatabaseException.class)
                            .hasMessageContaining("4 instances (needs ATOMIC_WRITES)")
                            .hasMessageContaining("3 at the most"));
            assertThat(plain.log()).isEmpty();
        }

        @Test
        void isRefusedIfItsRowsAreMoreThanTakeEffectTogether() {
            ScriptedDriver keyed = new ScriptedDriver(Profiles.KEYED);
            Database four = Blog.open(keyed);

            StepVerifier.create(
                            user(1).todos(todo(1), todo(2), todo(3), todo(4)).exec(four))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(UnsupportedByDatabaseException.class)
                            .hasMessageContaining("a create of 5 instances that takes effect as a whole, where 4")
                            .hasMessageContaining("(needs ATOMIC_WRITES)"));
            assertThat(keyed.log()).isEmpty();

            StepVerifier.create(user(1).todos(todo(1), todo(2), todo(3)).exec(four))
                    .expectNextCount(1)
                    .verifyComplete();
            assertThat(keyed.brief())
                    .containsExactly("OPEN WRITE", "BEGIN", "put users", "put todos x3", "COMMIT", "CLOSE");
        }

        @Test
        void isNotRefusedIfOneInsertTakesIt() {
            ScriptedDriver plain = new ScriptedDriver(Profiles.NO_TRANSACTIONS);

            StepVerifier.create(
                            Users.createMany(List.of(user(1), user(2), user(3))).exec(Blog.open(plain)))
                    .expectNextCount(3)
                    .verifyComplete();

            assertThat(plain.brief()).containsExactly("OPEN WRITE", "INSERT users x3", "CLOSE");
        }
    }

    @Nested
    class Nothing {
        @Test
        void isSentIfNoRowCanMatch() {
            StepVerifier.create(NOBODY.fetch(database)).verifyComplete();
            StepVerifier.create(NOBODY.first(database)).verifyComplete();
            StepVerifier.create(NOBODY.one(database)).verifyComplete();
            StepVerifier.create(NOBODY.get(database)).verifyError(RecordNotFoundException.class);
            StepVerifier.create(NOBODY.count(database)).expectNext(0L).verifyComplete();
            StepVerifier.create(NOBODY.exists(database)).expectNext(false).verifyComplete();
            StepVerifier.create(NOBODY.update().age(1).exec(database))
                    .expectNext(0L)
                    .verifyComplete();
            StepVerifier.create(NOBODY.delete().exec(database)).expectNext(0L).verifyComplete();

            assertThat(driver.log()).isEmpty();
        }
    }

    @Nested
    class Running {
        @Test
        void happensForEachSubscription() {
            driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)));
            Mono<User> first = Users.all().first(database);

            StepVerifier.create(first.zipWith(first).map(both -> both.getT1().equals(both.getT2())))
                    .expectNext(true)
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly("OPEN READ", "SELECT users", "CLOSE", "OPEN READ", "SELECT users", "CLOSE");
        }

        @Test
        void givesTheFirstOrNone() {
            driver.answering(new Script().inTurn(FROM_USERS, Flux.just(Blog.userRow(1)), Flux.empty()));

            StepVerifier.create(Users.all().first(database))
                    .expectNext(Blog.user(1))
                    .verifyComplete();
            StepVerifier.create(Users.all().first(database)).verifyComplete();
            assertThat(driver.log())
                    .filteredOn(text -> text.contains("LIMIT 1"))
                    .hasSize(2);
        }

        @Test
        void givesTheOnlyOne() {
            driver.answering(new Script()
                    .inTurn(
                            FROM_USERS,
                            Flux.just(Blog.userRow(1)),
                            Flux.empty(),
                            Flux.just(Blog.userRow(1), Blog.userRow(2))));

            StepVerifier.create(Users.all().one(database))
                    .expectNext(Blog.user(1))
                    .verifyComplete();
            StepVerifier.create(Users.all().one(database)).verifyComplete();
            StepVerifier.create(Users.all().one(database)).verifyErrorSatisfies(error -> assertThat(error)
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining("User"));
            assertThat(driver.open()).isZero();
        }

        @Test
        void joinsTheTransactionOfTheSubscription() {
            driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)));

            StepVerifier.create(database.transactionMany(transaction -> Users.all()
                            .fetch(database)
                            .concatWith(Users.create()
                                    .name("b")
                                    .email("b@example.org")
                                    .status(Status.ACTIVE)
                                    .exec(transaction))))
                    .expectNextCount(2)
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly("OPEN WRITE", "BEGIN", "SELECT users", "INSERT users", "COMMIT", "CLOSE");
            assertThat(driver.argumentsOf(INTO_USERS)).hasSize(1);
        }
    }
}
