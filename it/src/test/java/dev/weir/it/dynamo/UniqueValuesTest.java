package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.useruniqueemailwithname.User;
import dev.weir.it.shapes.useruniqueemailwithname.UserCreate;
import dev.weir.it.shapes.useruniqueemailwithname.UserModel;
import dev.weir.it.shapes.useruniqueemailwithname.Users;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the model declares unique is unique, whoever writes at the same time, and can be found by. */
class UniqueValuesTest {
    private static final int WRITERS = 32;

    private final Tables tables = new Tables();
    private Database db;

    @BeforeEach
    void open() {
        db = tables.open(UserModel.INSTANCE);
    }

    /** Every user has a guard, and every guard a user. */
    @AfterEach
    void close() {
        List<UUID> owners = scan("users.unique").stream()
                .map(guard -> UUID.fromString(guard.get("owner").m().get("id").s()))
                .toList();
        List<UUID> users = scan("users").stream()
                .map(user -> UUID.fromString(user.get("id").s()))
                .toList();
        assertThat(owners).containsExactlyInAnyOrderElementsOf(users);
        tables.close();
    }

    private List<Map<String, AttributeValue>> scan(String table) {
        return all(Flux.from(tables.client()
                .scanPaginator(request -> request.tableName(tables.prefix() + table))
                .items()));
    }

    private static UserCreate user(String email) {
        return Users.create().email(email).name("Ada");
    }

    @Test
    void findsByUniqueValues() {
        User ada = only(user("ada@x").exec(db));

        assertThat(only(Users.byEmail("ada@x").get(db))).isEqualTo(ada);
        assertThat(maybe(Users.byEmail("bob@x").one(db))).isEmpty();
        assertThat(tables.ops())
                .containsExactly("PUT users", "QUERY users.index_users_by_email", "QUERY users.index_users_by_email");
    }

    @Test
    void refusesAValueThatIsThere() {
        User ada = only(user("ada@x").exec(db));
        User bob = only(user("bob@x").exec(db));

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> only(user("ada@x").exec(db)))
                .satisfies(e -> assertThat(e.columns()).containsExactly("email"))
                .satisfies(e -> assertThat(e.constraint()).isEqualTo("index_users_by_email"));
        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> only(Users.update(bob).email("ada@x").exec(db)));
        assertThat(only(Users.byId(bob.id()).get(db)).email()).isEqualTo("bob@x");
        assertThat(only(Users.update(ada).email("ada@x").exec(db))).isEqualTo(ada);
    }

    @Test
    void aValueThatIsLeftIsFree() {
        User ada = only(user("ada@x").exec(db));

        User moved = only(Users.update(ada).email("ada@y").name("Eve").exec(db));
        User next = only(user("ada@x").exec(db));
        done(Users.delete(moved).exec(db));
        User last = only(user("ada@y").exec(db));

        assertThat(moved).isEqualTo(new User(ada.id(), "ada@y", "Eve"));
        assertThat(all(Users.all().allowScan().fetch(db))).containsExactlyInAnyOrder(next, last);
    }

    @Test
    void anUpdateOrDeleteUnderAConditionThatFailsChangesNothing() {
        User ada = only(user("ada@x").exec(db));

        assertThat(only(Users.byId(ada.id())
                        .where(u -> u.name().eq("Bob"))
                        .update()
                        .email("ada@y")
                        .exec(db)))
                .isZero();
        assertThat(only(Users.byId(ada.id())
                        .where(u -> u.name().eq("Bob"))
                        .delete()
                        .exec(db)))
                .isZero();
        assertThat(only(Users.byId(ada.id()).get(db))).isEqualTo(ada);
    }

    @Test
    void manyAtOnceLeaveOneWinner() {
        List<String> ends = all(Flux.range(0, WRITERS)
                .flatMap(
                        number -> user("one@x")
                                .exec(db)
                                .map(user -> "won")
                                .onErrorResume(UniqueViolationException.class, taken -> Mono.just("taken")),
                        WRITERS));

        assertThat(ends).hasSize(WRITERS).containsOnlyOnce("won");
    }

    @Test
    void manyUpdatesOfOneUserLeaveOneGuard() {
        User ada = only(user("ada@x").exec(db));

        List<User> moved = all(Flux.range(0, WRITERS)
                .flatMap(number -> Users.update(ada).email(number + "@x").exec(db), WRITERS));

        assertThat(moved).hasSize(WRITERS).contains(only(Users.byId(ada.id()).get(db)));
    }

    @Test
    void createsAsManyAsGoTogetherWithTheirGuards() {
        assertThat(all(Users.createMany(users(50)).exec(db))).hasSize(50);
        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> all(Users.createMany(users(51)).exec(db)))
                .withMessageContaining("102 items");
        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() ->
                        all(Users.createMany(List.of(user("a@x"), user("a@x"))).exec(db)));
        assertThat(scan("users")).hasSize(50);
    }

    private static List<UserCreate> users(int number) {
        return IntStream.range(0, number).mapToObj(i -> user(number + "-" + i)).toList();
    }

    @Test
    void theGuardsGoWithTheTable() {
        only(user("ada@x").exec(db));
        db.schema().drop().block(TestDb.PATIENCE);
        db.schema().create().block(TestDb.PATIENCE);

        assertThat(only(user("ada@x").exec(db)).email()).isEqualTo("ada@x");
    }
}
