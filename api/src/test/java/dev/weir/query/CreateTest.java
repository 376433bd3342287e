package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.testing.RecordingExecutor.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.NewInstances;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.NewRow;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.Todo;
import dev.weir.testing.TodoModel;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CreateTest {
    private static final Create TODO = new Create(
            TodoModel.MODEL_ID,
            List.of(TodoModel.ID.id(), TodoModel.TITLE.id(), TodoModel.USER_ID.id(), TodoModel.CHECKER_ID.id()),
            List.of(),
            List.of());
    private static final List<FieldId> USER_WITHOUT_KEY =
            List.of(UserModel.NAME.id(), UserModel.AGE.id(), UserModel.ACTIVE.id(), UserModel.LEVEL.id());

    private final RecordingExecutor db = new RecordingExecutor();

    @Test
    void whatIsLeftOutIsMadeOrNull() {
        todo("a", 1).exec(db).onErrorComplete().block();

        NewInstances part = part();
        assertThat(part.create()).isEqualTo(TODO);
        assertThat(boxed(part.rows().get(0).values())).containsExactly(key(1), "a", 1L, null);
    }

    @Test
    void whatTheDatabaseMakesIsInNoRowUnlessItIsGiven() {
        CreateState<User> user = user("Ada");
        user.exec(db).onErrorComplete().block();
        user.set(UserModel.ID, UserModel.ID.type().argument(9L))
                .exec(db)
                .onErrorComplete()
                .block();

        assertThat(db.created().get(0).create().fields()).isEqualTo(USER_WITHOUT_KEY);
        assertThat(db.created().get(1).create().fields())
                .startsWith(UserModel.ID.id())
                .hasSize(5);
        assertThat(boxed(db.created().get(1).rows().get(0).values()))
                .isEqualTo(Arrays.asList(9L, "Ada", null, true, "GUEST"));
    }

    @Test
    void inWhichOrderValuesAreGivenDoesNotMatter() {
        CreateState<Todo> titleFirst = set(set(empty(), TodoModel.TITLE, "a"), TodoModel.USER_ID, 1L);
        CreateState<Todo> titleLast = set(set(empty(), TodoModel.USER_ID, 1L), TodoModel.TITLE, "a");

        titleFirst
                .exec(db)
                .onErrorComplete()
                .then(titleLast.exec(db).onErrorComplete())
                .block();

        assertThat(db.created().get(0).create()).isEqualTo(db.created().get(1).create());
    }

    @Test
    void theLastValueOfAFieldCounts() {
        set(todo("a", 1), TodoModel.TITLE, "b").exec(db).onErrorComplete().block();

        assertThat(boxed(part().rows().get(0).values())).contains("b").doesNotContain("a");
    }

    @Test
    void aBuilderIsNotChangedByWhatIsMadeOfIt() {
        CreateState<Todo> original = todo("a", 1);
        set(original, TodoModel.TITLE, "b");
        original.parent(TodoModel.CHECKER, user("Grace"));

        original.exec(db).onErrorComplete().block();

        assertThat(part().create()).isEqualTo(TODO);
        assertThat(boxed(part().rows().get(0).values())).contains("a");
    }

    @Test
    void keysAreMadeAnewForEachSubscription() {
        Mono<Todo> create = todo("a", 1).exec(db).onErrorComplete();
        assertThat(db.created()).isEmpty();

        create.then(create).block();

        assertThat(db.created().stream()
                        .map(part -> boxed(part.rows().get(0).values()).get(0)))
                .containsExactly(key(1), key(2));
    }

    @Test
    void theCreatedInstanceComesBack() {
        Todo made = Todo.of(new UUID(1, 1), "a", 1);

        StepVerifier.create(todo("a", 1).exec(db.answering(made)))
                .expectNext(made)
                .verifyComplete();
    }

    @Test
    void aMissingValueIsSaidByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(empty(), TodoModel.TITLE, "a").exec(db).block())
                .withMessage("Todo.userId is not given; give it before the create is run");
    }

    @Test
    void aParentIsCreatedFirstAndGivesTheLink() {
        set(empty(), TodoModel.TITLE, "a")
                .parent(TodoModel.USER, user("Ada"))
                .exec(db)
                .onErrorComplete()
                .block();

        Create user = new Create(UserModel.MODEL_ID, USER_WITHOUT_KEY, List.of(), List.of());
        assertThat(part().create())
                .isEqualTo(new Create(
                        TodoModel.MODEL_ID,
                        List.of(TodoModel.ID.id(), TodoModel.TITLE.id(), TodoModel.CHECKER_ID.id()),
                        List.of(new Create.Nested(TodoModel.USER, user)),
                        List.of()));
        NewRow row = part().rows().get(0);
        assertThat(boxed(row.values())).containsExactly(key(1), "a", null);
        assertThat(boxed(row.parents().get(0).values())).containsExactly("Ada", null, true, "GUEST");
    }

    @Test
    void aLinkIsNotGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> todo("a", 1)
                        .parent(TodoModel.USER, user("Ada"))
                        .exec(db)
                        .block())
                .withMessage("Todo.userId is given, and so is the instance it links to; give one of them");
    }

    @Test
    void theLastParentOfARelationCounts() {
        set(empty(), TodoModel.TITLE, "a")
                .parent(TodoModel.USER, user("Ada"))
                .parent(TodoModel.USER, user("Grace"))
                .exec(db)
                .onErrorComplete()
                .block();

        assertThat(part().rows().get(0).parents()).singleElement().satisfies(row -> assertThat(boxed(row.values()))
                .contains("Grace"));
    }

    @Test
    void childrenAreCreatedAfterwardsWithoutTheirLink() {
        user("Ada")
                .child(UserModel.TODOS, set(empty(), TodoModel.TITLE, "a"))
                .child(UserModel.TODOS, set(empty(), TodoModel.TITLE, "b"))
                .exec(db)
                .onErrorComplete()
                .block();

        assertThat(part().create().children())
                .containsExactly(new Create.Nested(
                        UserModel.TODOS,
                        new Create(
                                TodoModel.MODEL_ID,
                                List.of(TodoModel.ID.id(), TodoModel.TITLE.id(), TodoModel.CHECKER_ID.id()),
                                List.of(),
                                List.of())));
        assertThat(part().rows().get(0).children().get(0).stream().map(row -> boxed(row.values())))
                .containsExactly(Arrays.asList(key(1), "a", null), Arrays.asList(key(2), "b", null));
    }

    /** Keys that are ordered by time are then ordered as the instances are given, what they belong to first. */
    @Test
    void keysAreMadeInTheOrderOfInstances() {
        CreateState<Todo> todo = set(empty(), TodoModel.TITLE, "own")
                .parent(TodoModel.USER, user("Ada").child(UserModel.TODOS, set(empty(), TodoModel.TITLE, "before")));

        new CreateMany<>(TodoModel.INSTANCE, List.of(todo, todo("next", 1)))
                .exec(db)
                .blockLast();

        NewRow own = db.created().get(0).rows().get(0);
        NewRow before = own.parents().get(0).children().get(0).get(0);
        NewRow next = db.created().get(1).rows().get(0);
        assertThat(Stream.of(before, own, next).map(row -> boxed(row.values()).get(0)))
                .containsExactly(key(1), key(2), key(3));
    }

    @Test
    void childrenOfOtherShapesAreCreatedBesides() {
        user("Ada")
                .child(UserModel.TODOS, set(empty(), TodoModel.TITLE, "a"))
                .child(UserModel.TODOS, set(empty(), TodoModel.TITLE, "b").parent(TodoModel.CHECKER, user("Grace")))
                .exec(db)
                .onErrorComplete()
                .block();

        assertThat(part().create().children()).hasSize(2);
        assertThat(part().rows().get(0).children()).allMatch(rows -> rows.size() == 1);
    }

    @Test
    void neighboursOfOneShapeShareAStatement() {
        CreateState<User> counted =
                user("Grace").set(UserModel.ID, UserModel.ID.type().argument(9L));

        new CreateMany<>(UserModel.INSTANCE, List.of(user("Ada"), user("Bea"), counted, user("Cid")))
                .exec(db)
                .blockLast();

        assertThat(db.created().stream().map(part -> part.rows().size())).containsExactly(2, 1, 1);
        assertThat(db.created().get(0).create()).isEqualTo(db.created().get(2).create());
        assertThat(db.created().get(0).rows().stream()
                        .map(row -> boxed(row.values()).get(0)))
                .containsExactly("Ada", "Bea");
    }

    /** How many children there are is no part of the shape. */
    @Test
    void neighboursWithOtherChildrenShareAStatementToo() {
        new CreateMany<>(
                        UserModel.INSTANCE,
                        List.of(user("Ada"), user("Bea").child(UserModel.TODOS, set(empty(), TodoModel.TITLE, "b"))))
                .exec(db)
                .blockLast();

        assertThat(part().rows().stream().map(row -> row.children().get(0).size()))
                .containsExactly(0, 1);
    }

    @Test
    void nothingToCreateIsNoRow() {
        Flux<User> none = new CreateMany<>(UserModel.INSTANCE, List.<CreateState<User>>of()).exec(db);

        StepVerifier.create(none).verifyComplete();
        assertThat(db.created()).isEmpty();
    }

    private NewInstances part() {
        assertThat(db.created()).hasSize(1);
        return db.created().get(0);
    }

    private static CreateState<Todo> empty() {
        return CreateState.of(TodoModel.INSTANCE);
    }

    private static CreateState<Todo> todo(String title, long userId) {
        return set(set(empty(), TodoModel.TITLE, title), TodoModel.USER_ID, userId);
    }

    private static CreateState<User> user(String name) {
        return set(
                set(set(CreateState.of(UserModel.INSTANCE), UserModel.NAME, name), UserModel.ACTIVE, true),
                UserModel.LEVEL,
                User.Level.GUEST);
    }

    private static <M, T> CreateState<M> set(CreateState<M> state, StoredField<T> field, T value) {
        return state.set(field, field.type().argument(value));
    }
}
