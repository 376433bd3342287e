package dev.weir.it.relation.through;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Many;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.orgs.Project;
import dev.weir.it.shapes.rel.orgs.Projects;
import dev.weir.it.shapes.rel.orgs.Todo;
import dev.weir.it.shapes.rel.orgs.Todos;
import dev.weir.it.shapes.rel.orgs.User;
import dev.weir.it.shapes.rel.orgs.UserModel;
import dev.weir.it.shapes.rel.orgs.Users;
import java.util.Comparator;
import java.util.List;

/** Todos at the ends of a tree, past one level of it and past two. */
final class OrganizedTodosConformance {
    @Conformance
    void includeViaThreeStep(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", List.of("a1", "a2"), List.of("a3", "a4"));
        user(db, "Bob", List.of("b1"), List.of("b2"));
        test.forget();

        List<User> users = byName(all(Users.all().include(u -> u.todos()).fetch(db)));

        assertThat(users)
                .extracting(u -> titles(u.todos()))
                .containsExactly(List.of("a1", "a2", "a3", "a4"), List.of("b1", "b2"));
        assertThat(test.ops())
                .containsExactly("SELECT users", "SELECT organizations", "SELECT projects", "SELECT todos");
        assertThat(sorted(db, Todo::title, Users.todos(alice))).containsExactly("a1", "a2", "a3", "a4");
        assertThat(sorted(db, Todo::title, Users.nestedTodos(alice))).containsExactly("a1", "a2", "a3", "a4");
        assertThat(sorted(db, User::name, Users.where(u -> u.nestedTodos()
                        .any(t -> t.title().eq("b2")))))
                .containsExactly("Bob");
    }

    @Conformance
    void scalarViaOfVia(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", List.of("x", "y"), List.of("y", "z"));
        user(db, "Bob", List.of("w"));

        assertThat(all(Users.nestedTitles(alice).fetch(db))).containsExactlyInAnyOrder("x", "y", "z");
        List<User> users = byName(all(Users.all().include(u -> u.nestedTitles()).fetch(db)));
        assertThat(users.get(0).nestedTitles().get()).containsExactlyInAnyOrder("x", "y", "z");
        assertThat(users.get(1).nestedTitles().get()).containsExactly("w");
    }

    @Conformance
    void includeViaThreeStepNoIntermediates(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Alice").exec(db));
        test.forget();

        User alice = only(Users.all().include(u -> u.todos()).get(db));

        assertThat(alice.todos().get()).isEmpty();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT organizations");
    }

    /** A row in between that is reached by its key and left by its key is not read where foreign keys vouch for it. */
    @Conformance
    void aRowThatHasNothingToTellIsNotRead(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Alice", List.of("a", "b"));
        user(db, "Bob", List.of("c"));
        test.forget();

        List<Todo> todos = all(Todos.all().include(t -> t.siblings()).fetch(db)).stream()
                .sorted(Comparator.comparing(Todo::title))
                .toList();

        assertThat(todos)
                .extracting(t -> titles(t.siblings()))
                .containsExactly(List.of("a", "b"), List.of("a", "b"), List.of("c"));
        assertThat(test.ops())
                .isEqualTo(
                        test.capability().ddl().foreignKeys()
                                ? List.of("SELECT todos", "SELECT todos")
                                : List.of("SELECT todos", "SELECT projects", "SELECT todos"));
        test.forget();
        List<Project> projects = all(Projects.all().include(p -> p.siblings()).fetch(db));
        assertThat(projects)
                .extracting(p -> titles(p.siblings()))
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
        assertThat(test.ops()).hasSize(test.capability().ddl().foreignKeys() ? 3 : 4);
    }

    /** A user with one organization, of one project, for each list of titles. */
    @SafeVarargs
    private static User user(Database db, String name, List<String>... projects) {
        User user = only(Users.create().name(name).exec(db));
        for (List<String> titles : projects) {
            only(Users.organizations(user)
                    .create()
                    .name("org")
                    .projects(p -> p.name("project")
                            .todos(titles.stream()
                                    .map(title -> Todos.create().title(title))
                                    .toList()))
                    .exec(db));
        }
        return user;
    }

    private static List<User> byName(List<User> users) {
        return users.stream().sorted(Comparator.comparing(User::name)).toList();
    }

    private static List<String> titles(Many<Todo> todos) {
        return todos.stream().map(Todo::title).sorted().toList();
    }
}
