package dev.weir.it.projection;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.profiles.Profile;
import dev.weir.it.shapes.rel.profiles.Profiles;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.Optional;

/** What relations lead to, one statement for a whole window. */
final class SelectedRelationConformance {
    @Conformance
    void selectBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Alice").todos(Todos.create().title("one")).exec(db));
        test.forget();

        assertThat(all(Todos.all().select(t -> t.user()).fetch(db))).containsExactly(ada);
        assertThat(only(Todos.all().select(t -> t.user()).first(db))).isEqualTo(ada);
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT users", "SELECT todos", "SELECT users");

        User bob = only(
                Users.create().name("Bob").todos(Todos.create().title("two")).exec(db));
        assertThat(all(Todos.where(t -> t.title().eq("two"))
                        .select(t -> t.user())
                        .fetch(db)))
                .containsExactly(bob);
    }

    @Conformance
    void selectHasMany(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Alice")
                .todos(Todos.create().title("alpha"), Todos.create().title("beta"))
                .exec(db));
        test.forget();

        assertThat(all(Users.all().select(u -> u.todos()).fetch(db)))
                .singleElement()
                .satisfies(
                        todos -> assertThat(todos).extracting(Todo::title).containsExactlyInAnyOrder("alpha", "beta"));
        assertThat(only(Users.all().select(u -> u.todos()).first(db))).hasSize(2);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT users", "SELECT todos");

        only(Users.create()
                .name("Bob")
                .todos(Todos.create().title("beta one"), Todos.create().title("beta two"))
                .exec(db));
        only(Users.create().name("Cyd").exec(db));
        assertThat(all(Users.where(u -> u.name().eq("Bob"))
                        .select(u -> u.todos())
                        .fetch(db)))
                .singleElement()
                .satisfies(todos ->
                        assertThat(todos).extracting(Todo::title).containsExactlyInAnyOrder("beta one", "beta two"));
        assertThat(only(Users.where(u -> u.name().eq("Cyd"))
                        .select(u -> u.todos())
                        .get(db)))
                .isEmpty();
    }

    @Conformance
    void selectHasOne(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.profiles.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.profiles.Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("counts").score(1))
                .exec(db));
        only(dev.weir.it.shapes.rel.profiles.Users.create().name("Bob").exec(db));
        Profile profile = ada.profile().get().orElseThrow();

        assertThat(all(dev.weir.it.shapes.rel.profiles.Users.all()
                        .select(u -> u.profile().optional())
                        .fetch(db)))
                .containsExactlyInAnyOrder(Optional.of(profile), Optional.empty());
        assertThat(all(dev.weir.it.shapes.rel.profiles.Users.where(u -> u.name().eq("Ada"))
                        .select(u -> u.profile().optional())
                        .fetch(db)))
                .containsExactly(Optional.of(profile));
        assertThat(only(dev.weir.it.shapes.rel.profiles.Users.where(
                                u -> u.name().eq("Bob"))
                        .select(u -> u.profile().optional())
                        .first(db)))
                .isEmpty();
    }

    @Conformance
    void aRelationIsSelectedAsItIsIncluded(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("alpha"), Todos.create().title("beta"))
                .exec(db));
        test.forget();

        var selected = only(Users.all()
                .include(u -> u.todos(t -> t.where(x -> x.title().eq("beta")).include(x -> x.user())))
                .select(u -> u.name(), u -> u.todos(), u -> u)
                .get(db));

        assertThat(selected.getT1()).isEqualTo("Ada");
        assertThat(selected.getT2()).extracting(t -> t.user().get().name()).containsExactly("Ada");
        assertThat(selected.getT3().todos().isPartial()).isTrue();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT users");
    }

    @Conformance
    void whatIsNotSelectedIsNotLoaded(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").todos(Todos.create().title("alpha")).exec(db));
        test.forget();

        assertThat(all(Users.all().include(u -> u.todos()).select(u -> u.name()).fetch(db)))
                .containsExactly("Ada");
        assertThat(test.ops()).containsExactly("SELECT users");
    }

    @Conformance(requires = Feature.SORT)
    void valuesAndRelationsComeWindowByWindow(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        for (int i = 0; i < 5; i++) {
            only(Users.create()
                    .name("u" + i)
                    .todos(Todos.create().title("t" + i), Todos.create().title("s" + i))
                    .exec(db));
        }

        record Row(String name, long count, List<Todo> todos, User user) {}

        List<Row> rows = all(Users.all()
                .orderBy(u -> u.todos().count().desc(), u -> u.name().desc())
                .select(u -> u.name(), u -> u.todos().count(t -> t.title().startsWith("t")), u -> u.todos(), u -> u)
                .as(Row::new)
                .fetch(db));

        assertThat(rows).extracting(Row::name).containsExactly("u4", "u3", "u2", "u1", "u0");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.count()).isOne();
            assertThat(row.todos()).hasSize(2).allMatch(t -> t.userId()
                    .equals(row.user().id()));
            assertThat(row.user().name()).isEqualTo(row.name());
        });
        assertThat(all(Users.all()
                        .orderBy(u -> u.name().asc())
                        .limit(3)
                        .offset(1)
                        .select(u -> u.name(), u -> u.todos())
                        .fetch(db)))
                .extracting(selected -> selected.getT1())
                .containsExactly("u1", "u2", "u3");
    }
}
