package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.members.Avatars;
import dev.weir.it.shapes.rel.members.Badges;
import dev.weir.it.shapes.rel.members.Details;
import dev.weir.it.shapes.rel.members.Products;
import dev.weir.it.shapes.rel.members.Profiles;
import dev.weir.it.shapes.rel.members.Reviews;
import dev.weir.it.shapes.rel.members.Todos;
import dev.weir.it.shapes.rel.members.User;
import dev.weir.it.shapes.rel.members.UserModel;
import dev.weir.it.shapes.rel.members.Users;

/** Rows that go and rows that stay, below one delete. */
final class MixedCascadeConformance {
    @Conformance
    void eachLinkDecidesByItself(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a").detail(Details.create().body("D1")))
                .profile(Profiles.create().bio("hi").badges(Badges.create().label("Gold")))
                .review(Reviews.create().body("good").product(Products.create().name("Widget")))
                .exec(db));
        test.forget();

        done(Users.delete(ada).exec(db));

        test.assertOps(
                "BEGIN",
                "UPDATE details",
                "DELETE todos",
                "UPDATE profiles",
                "UPDATE reviews",
                "DELETE users",
                "COMMIT");
        assertThat(only(Todos.all().exists(db))).isFalse();
        assertThat(only(Details.all().get(db)).todoId()).isNull();
        assertThat(only(Profiles.all().get(db)).userId()).isNull();
        assertThat(only(Badges.all().count(db)))
                .as("what stays keeps what belongs to it")
                .isOne();
        assertThat(only(Reviews.all().get(db)).userId()).isNull();
        assertThat(only(Products.all().count(db))).isOne();
    }

    @Conformance
    void theProfileTakesItsBadgesAndLeavesItsAvatar(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create()
                        .bio("hi")
                        .badges(Badges.create().label("Gold"))
                        .avatar(Avatars.create().url("u")))
                .exec(db));

        assertThat(only(Users.profile(ada).delete().exec(db))).isOne();

        assertThat(only(Badges.all().count(db))).isZero();
        assertThat(only(Avatars.all().get(db)).profileId()).isNull();
        assertThat(only(Users.byId(ada.id()).include(u -> u.profile()).get(db))
                        .profile()
                        .get())
                .isEmpty();
    }
}
