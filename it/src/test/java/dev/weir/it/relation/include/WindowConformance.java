package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Windowing;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.steps.Steps;
import dev.weir.it.shapes.rel.steps.Todo;
import dev.weir.it.shapes.rel.steps.Todos;
import dev.weir.it.shapes.rel.steps.User;
import dev.weir.it.shapes.rel.steps.UserModel;
import dev.weir.it.shapes.rel.steps.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.test.StepVerifier;

/** Includes over more parents than a window holds. */
final class WindowConformance {
    @Conformance
    void eachWindowHasOneStatementForARelation(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        fill(db, 5);
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.todos().include(t -> t.steps())),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users).extracting(User::name).containsExactly("u0", "u1", "u2", "u3", "u4");
        assertThat(users).allMatch(user -> user.todos().get().get(0).title().equals("t of " + user.name()));
        assertThat(users).allMatch(user -> user.todos().get().get(0).steps().size() == 2);
        List<String> children = List.of("SELECT todos", "SELECT steps");
        assertThat(test.ops()).isEqualTo(windows(test, "SELECT users", children, children, children));
        assertThat(test.ran().stream()
                        .filter(ran -> ran.plain().equals("SELECT todos"))
                        .map(ran -> ran.keys().size()))
                .containsExactly(2, 2, 1);
    }

    @Conformance
    void aFullLastWindowIsFollowedByNoEmptyOne(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        fill(db, 4);
        test.forget();

        assertThat(all(Users.all().include(u -> u.todos()).fetch(db))).hasSize(4);
        List<String> children = List.of("SELECT todos");
        assertThat(test.ops()).isEqualTo(fullWindows(test, "SELECT users", children, children));
    }

    @Conformance
    void windowsWithoutKeysAskForNothing(TestDb test) {
        Database db = test.openInWindows(1, UserModel.INSTANCE);
        only(Users.create().name("a").exec(db));
        only(Users.create().name("b").todos(Todos.create().title("t")).exec(db));
        only(Users.create().name("c").exec(db));
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.todos().include(t -> t.steps())),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users).extracting(user -> user.todos().size()).containsExactly(0, 1, 0);
        assertThat(test.ops())
                .as("steps are asked for where there are todos")
                .isEqualTo(fullWindows(
                        test,
                        "SELECT users",
                        List.of("SELECT todos"),
                        List.of("SELECT todos", "SELECT steps"),
                        List.of("SELECT todos")));
    }

    @Conformance
    void aParentSharedByTwoWindowsIsLoadedInEach(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(Stream.of("a", "b", "c")
                        .map(t -> Todos.create().title(t))
                        .toList())
                .exec(db));
        test.forget();

        List<Todo> todos = ordered(
                test,
                db,
                Todos.all().include(t -> t.user()),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());

        assertThat(todos).allMatch(todo -> todo.user().get().equals(ada));
        List<String> parents = List.of("SELECT users");
        assertThat(test.ops()).isEqualTo(windows(test, "SELECT todos", parents, parents));
        assertThat(test.ran().get(1).keys()).containsExactly(ada.id());
    }

    @Conformance
    void aWindowIsReadWhenTheOneBeforeWasTaken(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        fill(db, 10);
        test.forget();
        long rows = 8 + test.rowsOfAFirstLook(2);

        StepVerifier.create(Users.all().include(u -> u.todos()).fetch(db), 2)
                .expectNextCount(2)
                .then(() -> Awaiting.untilAsserted(
                        TestDb.PATIENCE, () -> assertThat(test.driver().rows())
                                .as("rows of two windows, and their children")
                                .isEqualTo(rows)))
                .thenCancel()
                .verify(TestDb.PATIENCE);
        test.awaitRest();

        assertThat(test.ops())
                .as("the next window is ready")
                .isEqualTo(windows(test, "SELECT users", List.of("SELECT todos"), List.of("SELECT todos")));
        assertThat(test.driver().rows()).as("and none after it").isEqualTo(rows);
    }

    /**
     * Returns what is sent for windows of a result, each with statements of its own. The result is one statement, or one for
     * each window where results are neither interleaved nor read by a cursor.
     */
    @SafeVarargs
    private static List<String> windows(TestDb test, String result, List<String>... windows) {
        boolean eachAStatement = test.capability().queries().windowing() == Windowing.KEYSET;
        List<String> sent = new ArrayList<>();
        for (List<String> window : windows) {
            if (sent.isEmpty() || eachAStatement) {
                sent.add(result);
            }
            sent.addAll(window);
        }
        return sent;
    }

    /** Like {@link #windows}, for a last window that is full: only another statement tells that nothing comes after it. */
    @SafeVarargs
    private static List<String> fullWindows(TestDb test, String result, List<String>... windows) {
        List<String> sent = windows(test, result, windows);
        if (test.capability().queries().windowing() == Windowing.KEYSET) {
            sent.add(result);
        }
        return sent;
    }

    private static void fill(Database db, int users) {
        for (int i = 0; i < users; i++) {
            String name = "u" + i;
            only(Users.create()
                    .name(name)
                    .todos(t -> t.title("t of " + name)
                            .steps(
                                    Steps.create().description("1"),
                                    Steps.create().description("2")))
                    .exec(db));
        }
    }
}
