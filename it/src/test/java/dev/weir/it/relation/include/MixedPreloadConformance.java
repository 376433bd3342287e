package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.members.Avatar;
import dev.weir.it.shapes.rel.members.Avatars;
import dev.weir.it.shapes.rel.members.Badge;
import dev.weir.it.shapes.rel.members.Badges;
import dev.weir.it.shapes.rel.members.Detail;
import dev.weir.it.shapes.rel.members.Details;
import dev.weir.it.shapes.rel.members.Product;
import dev.weir.it.shapes.rel.members.Products;
import dev.weir.it.shapes.rel.members.Profile;
import dev.weir.it.shapes.rel.members.Profiles;
import dev.weir.it.shapes.rel.members.Reviews;
import dev.weir.it.shapes.rel.members.Todo;
import dev.weir.it.shapes.rel.members.Todos;
import dev.weir.it.shapes.rel.members.User;
import dev.weir.it.shapes.rel.members.UserModel;
import dev.weir.it.shapes.rel.members.Users;
import java.util.List;
import java.util.Optional;

/** Relations of every kind behind relations of every kind. */
final class MixedPreloadConformance {
    @Conformance
    void combinedHasManyAndHasOnePreload(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("Developer"))
                .todos(
                        Todos.create().title("1"),
                        Todos.create().title("2"),
                        Todos.create().title("3"))
                .exec(db));

        User ada = only(
                Users.all().include(u -> u.profile()).include(u -> u.todos()).get(db));

        assertThat(ada.profile().get().orElseThrow().bio()).isEqualTo("Developer");
        assertThat(ada.todos()).hasSize(3);
        assertThat(ada.review().isLoaded()).isFalse();
    }

    @Conformance(requires = Feature.SORT)
    void nestedHasManyThenHasOneOptional(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a").detail(Details.create().body("D1")))
                .todos(Todos.create().title("b"))
                .exec(db));
        test.forget();

        User ada = only(Users.all()
                .include(u -> u.todos(t -> t.orderBy(x -> x.title().asc()).include(x -> x.detail())))
                .get(db));

        assertThat(ada.todos())
                .extracting(t -> t.detail().get().map(Detail::body))
                .containsExactly(Optional.of("D1"), Optional.empty());
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT details");
    }

    @Conformance
    void nestedHasOneOptionalThenHasMany(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create()
                        .bio("hi")
                        .badges(Badges.create().label("Gold"), Badges.create().label("Silver")))
                .exec(db));
        only(Users.create().name("Bob").exec(db));

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.profile().badges()),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users.get(0).profile().get().orElseThrow().badges())
                .extracting(Badge::label)
                .containsExactlyInAnyOrder("Gold", "Silver");
        assertThat(users.get(1).profile().get()).isEmpty();
    }

    @Conformance
    void nestedHasOneOptionalThenHasOneOptional(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("a").avatar(Avatars.create().url("u")))
                .exec(db));
        only(Users.create().name("Bob").profile(Profiles.create().bio("b")).exec(db));
        only(Users.create().name("Cyd").exec(db));
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.profile().include(p -> p.avatar())),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users.get(0).profile().get().orElseThrow().avatar().get())
                .map(Avatar::url)
                .contains("u");
        assertThat(users.get(1).profile().get().orElseThrow().avatar().get()).isEmpty();
        assertThat(users.get(2).profile().get()).isEmpty();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT profiles", "SELECT avatars");
    }

    @Conformance
    void nestedHasOneOptionalThenBelongsToRequired(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Product widget = only(Products.create().name("Widget").exec(db));
        only(Users.create()
                .name("Ada")
                .review(Reviews.create().body("good").product(widget))
                .exec(db));
        only(Users.create().name("Bob").exec(db));

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.review().product()),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users.get(0).review().get().orElseThrow().product().get()).isEqualTo(widget);
        assertThat(users.get(1).review().get()).isEmpty();
    }

    @Conformance
    void nestedBelongsToRequiredThenHasOneOptional(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("hi"))
                .todos(Todos.create().title("a"))
                .exec(db));
        only(Users.create().name("Bob").todos(Todos.create().title("b")).exec(db));
        test.forget();

        List<Todo> todos = ordered(
                test,
                db,
                Todos.all().include(t -> t.user().profile()),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());

        assertThat(todos)
                .extracting(t -> t.user().get().profile().get().map(Profile::bio))
                .containsExactly(Optional.of("hi"), Optional.empty());
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT users", "SELECT profiles");
    }

    @Conformance
    void threeLevelsAreFilteredEachByItsOwn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create()
                        .bio("hi")
                        .badges(Badges.create().label("Gold"), Badges.create().label("Silver")))
                .todos(Todos.create().title("a"))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .profile(Profiles.create().bio("ho").badges(Badges.create().label("Gold")))
                .todos(Todos.create().title("b"))
                .exec(db));
        test.forget();

        List<Todo> todos = ordered(
                test,
                db,
                Todos.all().include(t -> t.user()
                        .include(u -> u.profile(p -> p.where(x -> x.bio().eq("hi"))
                                .include(x ->
                                        x.badges(b -> b.where(y -> y.label().startsWith("S"))))))),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());

        assertThat(todos.get(0).user().get().profile().get().orElseThrow().badges())
                .extracting(Badge::label)
                .containsExactly("Silver");
        assertThat(todos.get(1).user().get().profile().get()).isEmpty();
        assertThat(todos.get(1).user().get().profile().isPartial()).isTrue();
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT users", "SELECT profiles", "SELECT badges");
        assertThat(test.ran().get(3).keys())
                .as("badges of the loaded profile only")
                .hasSize(1);
    }
}
