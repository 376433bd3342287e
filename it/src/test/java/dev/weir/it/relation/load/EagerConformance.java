package dev.weir.it.relation.load;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.eager.Comment;
import dev.weir.it.shapes.rel.eager.Comments;
import dev.weir.it.shapes.rel.eager.Post;
import dev.weir.it.shapes.rel.eager.Posts;
import dev.weir.it.shapes.rel.eager.Profiles;
import dev.weir.it.shapes.rel.eager.User;
import dev.weir.it.shapes.rel.eager.UserModel;
import dev.weir.it.shapes.rel.eager.Users;
import java.util.List;

/** Has-one and has-many relations that each read loads. */
final class EagerConformance {
    @Conformance
    void eagerHasManyAndHasOneLoadWithoutInclude(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(Posts.create().title("p"))
                .profile(Profiles.create().bio("b"))
                .exec(db));
        test.forget();

        User found = only(Users.getById(db, ada.id()));

        assertThat(found.posts().get()).extracting(Post::title).containsExactly("p");
        assertThat(found.profile().get().orElseThrow().bio()).isEqualTo("b");
        assertThat(found.posts().isPartial()).isFalse();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT posts", "SELECT comments", "SELECT profiles");
    }

    @Conformance
    void eagerNestedRelationsLoadWithoutInclude(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        for (String title : List.of("p", "q")) {
            Post post = only(Posts.create().title(title).user(ada).exec(db));
            only(Comments.create().body("on " + title).post(post).exec(db));
        }
        test.forget();

        User found = only(Users.getById(db, ada.id()));

        assertThat(found.posts().get()).hasSize(2).allMatch(post -> bodies(post).equals(List.of("on " + post.title())));
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT posts", "SELECT comments", "SELECT profiles");
    }

    @Conformance
    void eagerHasManyCreateReturningLoadsRelations(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada =
                only(Users.create().name("Ada").posts(Posts.create().title("p")).exec(db));
        User bob = only(Users.create().name("Bob").exec(db));

        assertThat(ada.posts().get()).singleElement().satisfies(post -> {
            assertThat(post.title()).isEqualTo("p");
            assertThat(post.comments().get()).isEmpty();
        });
        assertThat(ada.profile().get()).isEmpty();
        assertThat(bob.posts().get()).isEmpty();
    }

    @Conformance
    void instancesCreatedTogetherAreLoadedTogether(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        List<User> users = all(Users.createMany(List.of(
                        Users.create().name("Ada").posts(Posts.create().title("p")),
                        Users.create().name("Bob").profile(Profiles.create().bio("b"))))
                .nonAtomic()
                .exec(db));

        assertThat(users.get(0).posts().get())
                .singleElement()
                .satisfies(post -> assertThat(post.comments().get()).isEmpty());
        assertThat(users.get(0).profile().get()).isEmpty();
        assertThat(users.get(1).posts().get()).isEmpty();
        assertThat(users.get(1).profile().get()).isPresent();
    }

    @Conformance
    void anIncludeAddsToWhatIsEager(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada =
                only(Users.create().name("Ada").posts(Posts.create().title("p")).exec(db));
        test.forget();

        User found = only(Users.byId(ada.id())
                .include(u -> u.posts().include(p -> p.user()))
                .get(db));

        Post post = found.posts().get().get(0);
        assertThat(post.user().get()).isEqualTo(ada);
        assertThat(post.user().get().posts().get())
                .as("what the included user is read with")
                .hasSize(1);
        assertThat(post.comments().isLoaded()).isTrue();
        assertThat(found.profile().isLoaded()).isTrue();
    }

    @Conformance
    void preloadEagerHasManyFilterStillLoadsAll(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(
                        Posts.create().title("a"),
                        Posts.create().title("b"),
                        Posts.create().title("c"))
                .exec(db));

        User found = only(Users.byId(ada.id())
                .include(u -> u.posts(p -> p.where(x -> x.title().eq("b")).limit(1)))
                .get(db));

        assertThat(found.posts().get()).extracting(Post::title).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(found.posts().isPartial()).isFalse();
    }

    @Conformance(requires = Feature.SORT)
    void theOrderOfAnIncludeCounts(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(Posts.create().title("b"), Posts.create().title("a"))
                .exec(db));

        User found = only(Users.byId(ada.id())
                .include(u -> u.posts(p -> p.orderBy(x -> x.title().asc())))
                .get(db));

        assertThat(found.posts().get()).extracting(Post::title).containsExactly("a", "b");
    }

    @Conformance
    void anUpdateLoadsWhatIsNotThereAndKeepsTheRest(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada =
                only(Users.create().name("Ada").posts(Posts.create().title("p")).exec(db));
        User bare = new User(ada.id(), "Ada", dev.weir.Many.unloaded("User.posts"), ada.profile());
        test.forget();

        User loaded = only(Users.update(bare).name("Lady Ada").exec(db));

        assertThat(loaded.name()).isEqualTo("Lady Ada");
        assertThat(loaded.posts().get()).hasSize(1);
        assertThat(test.ops()).endsWith("SELECT posts", "SELECT comments").doesNotContain("SELECT profiles");
        test.forget();
        only(Users.update(loaded).name("Ada").exec(db));
        assertThat(test.ops()).noneMatch(op -> op.startsWith("SELECT"));
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void whatAnUpdateCreatesIsLoadedAsWell(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(p -> p.title("p").comments(Comments.create().body("c")))
                .exec(db));
        Comment comment = ada.posts().get().get(0).comments().get().get(0);

        Comment moved = only(Comments.update(comment)
                .post(Posts.create().title("q").user(ada))
                .exec(db));

        assertThat(bodies(moved.post().get())).containsExactly("c");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void whatOneHoldsStaysWhenAnotherLacksIt(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(p -> p.title("p").comments(Comments.create().body("c")))
                .exec(db));
        Post held = only(Posts.byId(ada.posts().get().get(0).id())
                .include(p -> p.comments().include(c -> c.post()))
                .get(db));

        List<User> users = all(Users.createMany(List.of(
                        Users.create().name("Bob").posts(held), Users.create().name("Eve")))
                .exec(db));

        Comment comment = users.get(0).posts().get().get(0).comments().get().get(0);
        assertThat(comment.post().isLoaded()).as("with what was included").isTrue();
        assertThat(users.get(1).posts().get()).isEmpty();
    }

    @Conformance
    void anExplicitLoadBringsWhatIsEagerBehindIt(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(p -> p.title("p").comments(Comments.create().body("c")))
                .exec(db));
        Post post = only(Posts.getById(db, ada.posts().get().get(0).id()));

        User user = only(Posts.load(p -> p.user()).one(post, db)).user().get();

        assertThat(user.posts().get()).singleElement().satisfies(own -> assertThat(bodies(own))
                .containsExactly("c"));
    }

    @Conformance
    void countingLoadsNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").exec(db));
        test.forget();

        assertThat(only(Users.all().allowScan().count(db))).isOne();
        assertThat(test.ops()).hasSize(1);
    }

    private static List<String> bodies(Post post) {
        return post.comments().stream().map(Comment::body).toList();
    }
}
