package dev.weir.exec;

import static dev.weir.exec.testing.Blog.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Batchable;
import dev.weir.Database;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.value.ArgumentChain;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.Users;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class BatchTest {
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    @Test
    void runsWritesInOrderAsOneUnit() {
        driver.answering(new Script().on("UPDATE", Blog.number(1)).on("DELETE FROM \"users\"", Blog.number(2)));

        StepVerifier.create(database.batch(
                        newUser(1),
                        Users.update(Blog.user(2)).name("x"),
                        Users.where(user -> user.name().eq("y")).delete()))
                .assertNext(results -> {
                    User created = results.getT1();
                    assertThat(created).isEqualTo(Blog.user(1));
                    assertThat(results.getT2().name()).isEqualTo("x");
                    assertThat(results.getT3()).isZero();
                })
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE", "BEGIN", "INSERT users", "UPDATE users", "SELECT users", "COMMIT", "CLOSE");
    }

    @Test
    void givesResultsOfSeveralRows() {
        driver.answering(new Script().on("DELETE FROM \"users\"", Blog.number(1)));

        StepVerifier.create(
                        database.batch(Users.createMany(List.of(newUser(1), newUser(2))), Users.delete(Blog.user(3))))
                .assertNext(results -> {
                    assertThat(results.getT1()).containsExactly(Blog.user(1), Blog.user(2));
                    assertThat(results.getT2()).isOne();
                })
                .verifyComplete();
    }

    @Test
    void sendsNothingBeforeItIsSubscribedTo() {
        database.batch(List.of(newUser(1)));

        assertThat(driver.log()).isEmpty();
    }

    @Test
    void needsNoSavepointForAWriteOfSeveralOperations() {
        StepVerifier.create(database.batch(List.of(
                        newUser(1).todos(Todos.create().title("t").done(true).priority(1)), newUser(2))))
                .assertNext(users -> assertThat(users).hasSize(2))
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE", "BEGIN", "INSERT users", "INSERT todos", "INSERT users", "COMMIT", "CLOSE");
    }

    @Test
    void undoesAllIfOneFails() {
        driver.answering(new Script().fail("DELETE FROM \"todos\"", FAILED));

        StepVerifier.create(database.batch(newUser(1), Users.delete(Blog.user(2))))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(FAILED));

        assertThat(driver.brief())
                .containsExactly("OPEN WRITE", "BEGIN", "INSERT users", "DELETE todos", "ROLLBACK", "CLOSE");
    }

    @Test
    void undoesAllIfAnInstanceIsGone() {
        driver.answering(new Script().on("UPDATE", Blog.number(0)));

        StepVerifier.create(
                        database.batch(newUser(1), Users.update(Blog.user(2)).name("x")))
                .verifyError(RecordNotFoundException.class);

        assertThat(driver.brief()).endsWith("ROLLBACK", "CLOSE").doesNotContain("COMMIT");
    }

    @Test
    void undoesAllIfCancelled() {
        driver.answering(new Script().on("UPDATE", Flux.never()));

        database.batch(newUser(1), Users.update(Blog.user(2)).name("x"))
                .subscribe()
                .dispose();

        assertThat(driver.brief()).endsWith("UPDATE users", "CANCEL UPDATE users", "ROLLBACK", "CLOSE");
    }

    @Test
    void isAPartOfTheTransactionAroundIt() {
        StepVerifier.create(database.transaction(tx -> database.batch(newUser(1), newUser(2))))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE",
                        "BEGIN",
                        "SAVEPOINT weir_1",
                        "INSERT users",
                        "INSERT users",
                        "RELEASE weir_1",
                        "COMMIT",
                        "CLOSE");
    }

    private static Batchable<Long> counting() {
        return statements -> statements.count(
                new Query(UserModel.INSTANCE.model().id(), Selection.all(), List.of(), Query.Answer.COUNT, true),
                ArgumentChain.none());
    }

    @Test
    void readsBetweenWrites() {
        driver.answering(new Script().on("SELECT", Blog.number(7)));

        StepVerifier.create(database.batch(newUser(1), counting(), newUser(2)))
                .assertNext(results -> assertThat(results.getT2()).isEqualTo(7))
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE", "BEGIN", "INSERT users", "SELECT users", "INSERT users", "COMMIT", "CLOSE");
    }

    @Test
    void readsOnlyWhereNothingIsWritten() {
        StepVerifier.create(database.batch(Users.where(user -> user.name().eq("x")), Users.where(user -> user.name()
                        .eq("y"))))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly("OPEN READ", "BEGIN", "SELECT users", "SELECT users", "COMMIT", "CLOSE");
    }

    @Test
    void refusesToReadAfterWritesThatAreGathered() {
        ScriptedDriver keyed = new ScriptedDriver(Profiles.KEYED);

        StepVerifier.create(Blog.open(keyed).batch(newUser(1), counting()))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(UnsupportedByDatabaseException.class)
                        .hasMessageContaining("a query of User after a write of the same batch")
                        .hasMessageContaining("put it before the writes"));
        assertThat(keyed.brief()).containsExactly("OPEN WRITE", "BEGIN", "put users", "ROLLBACK", "CLOSE");
    }

    @Test
    void readsBeforeWritesThatAreGathered() {
        ScriptedDriver keyed = new ScriptedDriver(Profiles.KEYED);
        keyed.answering(new Script().on("scan all of users", Blog.number(7)));

        StepVerifier.create(Blog.open(keyed).batch(counting(), newUser(1)))
                .assertNext(results -> assertThat(results.getT1()).isEqualTo(7))
                .verifyComplete();
        assertThat(keyed.brief()).startsWith("OPEN WRITE", "BEGIN").endsWith("put users", "COMMIT", "CLOSE");
    }

    @Test
    void isRefusedWhereWritesCannotBeOne() {
        ScriptedDriver plain = new ScriptedDriver(Profiles.NO_TRANSACTIONS);

        StepVerifier.create(Blog.open(plain).batch(newUser(1), newUser(2)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(UnsupportedByDatabaseException.class)
                        .hasMessageContaining("writes that take effect together (needs ATOMIC_WRITES)"));

        assertThat(plain.log()).isEmpty();
    }

    @Test
    void isOneUnitWhereWritesAreGathered() {
        ScriptedDriver keyed = new ScriptedDriver(Profiles.KEYED);
        keyed.answering(new Script().on("update users", Blog.number(1)));

        StepVerifier.create(Blog.open(keyed)
                        .batch(newUser(1), Users.update(Blog.user(2)).name("x")))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(keyed.brief())
                .containsExactly("OPEN WRITE", "BEGIN", "put users", "update users", "COMMIT", "CLOSE");
    }

    @Test
    void hasOneWriteAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.batch(List.<Batchable<User>>of()))
                .withMessage("a batch of no statements");
    }

    @Test
    void isRunAgainForEachSubscription() {
        Mono<List<User>> batch = database.batch(List.of(newUser(1)));

        StepVerifier.create(batch).expectNextCount(1).verifyComplete();
        StepVerifier.create(batch).expectNextCount(1).verifyComplete();

        assertThat(driver.brief()).filteredOn("COMMIT"::equals).hasSize(2);
    }
}
