package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.desk.Comments;
import dev.weir.it.shapes.rel.desk.Posts;
import dev.weir.it.shapes.rel.desk.Profiles;
import dev.weir.it.shapes.rel.desk.Settings;
import dev.weir.it.shapes.rel.desk.User;
import dev.weir.it.shapes.rel.desk.UserModel;
import dev.weir.it.shapes.rel.desk.Users;

/** Several relations of one model, included alone and together. */
final class SiblingPreloadConformance {
    @Conformance
    void multipleIncludesSameModel(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .posts(Posts.create().title("p1"), Posts.create().title("p2"))
                .comments(
                        Comments.create().text("c1"),
                        Comments.create().text("c2"),
                        Comments.create().text("c3"))
                .exec(db));

        User posts = only(Users.all().include(u -> u.posts()).get(db));
        User comments = only(Users.all().include(u -> u.comments()).get(db));
        test.forget();
        User both = only(
                Users.all().include(u -> u.posts()).include(u -> u.comments()).get(db));

        assertThat(posts.posts()).hasSize(2);
        assertThat(posts.comments().isLoaded()).isFalse();
        assertThat(comments.comments()).hasSize(3);
        assertThat(comments.posts().isLoaded()).isFalse();
        assertThat(both.posts()).hasSize(2);
        assertThat(both.comments()).hasSize(3);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT posts", "SELECT comments");
    }

    @Conformance
    void multipleIncludesWithHasOne(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("hi"))
                .setting(Settings.create().theme("dark"))
                .exec(db));

        User profile = only(Users.all().include(u -> u.profile()).get(db));
        User setting = only(Users.all().include(u -> u.setting()).get(db));
        test.forget();
        User both = only(
                Users.all().include(u -> u.profile()).include(u -> u.setting()).get(db));

        assertThat(profile.profile().get().orElseThrow().bio()).isEqualTo("hi");
        assertThat(profile.setting().isLoaded()).isFalse();
        assertThat(setting.setting().get().orElseThrow().theme()).isEqualTo("dark");
        assertThat(both.profile().get()).isPresent();
        assertThat(both.setting().get()).isPresent();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT profiles", "SELECT settings");
    }
}
