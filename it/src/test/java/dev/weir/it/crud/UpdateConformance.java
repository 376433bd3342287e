package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.userwithactive.User;
import dev.weir.it.shapes.userwithactive.UserModel;
import dev.weir.it.shapes.userwithactive.Users;
import java.util.Locale;

/** Updates of instances and of what a query selects, with values that are given. */
final class UpdateConformance {

    @Conformance
    void updateMacroSimple(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        Post carl = only(Posts.create().title("Carl").exec(db));

        Post carlos = only(Posts.update(carl).title("Carlos").exec(db));

        assertThat(carlos).isEqualTo(new Post(carl.id(), "Carlos"));
        assertThat(carl.title()).as("the given instance stays as it was").isEqualTo("Carl");
        assertThat(only(Posts.getById(db, carl.id()))).isEqualTo(carlos);
    }

    @Conformance
    void updateMacroMultipleFields(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User carl = create(db, "Carl", 30, false);

        User changed = only(Users.update(carl).age(31).name("Carlos").exec(db));

        assertThat(changed).isEqualTo(new User(carl.id(), "Carlos", 31, false));
        assertThat(only(Users.getById(db, carl.id()))).isEqualTo(changed);
    }

    @Conformance
    void updateMacroValueReadsTargetField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User carl = create(db, "Carl", 30, false);

        User changed = only(
                Users.update(carl).active(!carl.active()).age(carl.age() + 1).exec(db));

        assertThat(changed).isEqualTo(new User(carl.id(), "Carl", 31, true));
        assertThat(only(Users.getById(db, carl.id()))).isEqualTo(changed);
    }

    @Conformance
    void updateMacroMethodShorthandReadsTargetField(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        Post carl = only(Posts.create().title("Carl").exec(db));

        Post loud = only(
                Posts.update(carl).title(carl.title().toUpperCase(Locale.ROOT)).exec(db));

        assertThat(loud.title()).isEqualTo("CARL");
        assertThat(only(Posts.getById(db, carl.id()))).isEqualTo(loud);
    }

    @Conformance
    void updateMacroQueryTarget(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User carl = create(db, "Carl", 30, true);
        User bob = create(db, "Bob", 30, false);
        User dora = create(db, "Dora", 17, true);

        assertThat(only(Users.where(u -> u.active().isTrue().and(u.age().ge(18L)))
                        .update()
                        .name("adult")
                        .active(false)
                        .exec(db)))
                .isEqualTo(1);

        assertThat(all(Users.all().fetch(db)))
                .containsExactlyInAnyOrder(new User(carl.id(), "adult", 30, false), bob, dora);
        assertThat(only(Users.where(u -> u.name().eq("nobody"))
                        .update()
                        .name("x")
                        .exec(db)))
                .isZero();
    }

    @Conformance
    void updateChangesTheColumnItSelectsBy(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        only(Posts.create().title("a").exec(db));
        only(Posts.create().title("a").exec(db));

        assertThat(only(Posts.byTitle("a").update().title("b").exec(db))).isEqualTo(2);

        assertThat(only(Posts.byTitle("a").count(db))).isZero();
        assertThat(only(Posts.byTitle("b").count(db))).isEqualTo(2);
    }

    @Conformance
    void updateOfNothingIsRefused(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        Post post = only(Posts.create().title("a").exec(db));
        test.forget();

        InvalidStatementException error = failure(
                InvalidStatementException.class, Posts.byTitle("a").update().exec(db));
        assertThat(error.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.where()).contains("Post");
            assertThat(finding.hint()).isNotBlank();
        });
        failure(InvalidStatementException.class, Posts.update(post).exec(db));

        assertThat(test.driver().ops()).isEmpty();
    }

    private static User create(Database db, String name, long age, boolean active) {
        return only(Users.create().name(name).age(age).active(active).exec(db));
    }
}
