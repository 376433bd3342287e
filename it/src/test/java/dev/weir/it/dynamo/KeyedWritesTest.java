package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.shapes.rel.posts.Comment;
import dev.weir.it.shapes.rel.posts.Comments;
import dev.weir.it.shapes.rel.posts.Post;
import dev.weir.it.shapes.rel.posts.PostCreate;
import dev.weir.it.shapes.rel.posts.Posts;
import dev.weir.it.shapes.rel.posts.User;
import dev.weir.it.shapes.rel.posts.UserCreate;
import dev.weir.it.shapes.rel.posts.UserModel;
import dev.weir.it.shapes.rel.posts.Users;
import dev.weir.it.shapes.rel.profiles.Profiles;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What is read before rows are written, and that these are written by one request. */
class KeyedWritesTest {
    private final Tables tables = new Tables();
    private Database db;

    @BeforeEach
    void open() {
        db = tables.open(UserModel.INSTANCE);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    /** Creates a user with so many posts, each with two comments. */
    private User user(String name, int posts) {
        UserCreate create = Users.create().name(name);
        for (int i = 0; i < posts; i++) {
            String title = "p" + i;
            create = create.posts(post -> post.title(title)
                    .comments(Comments.create().body("a"), Comments.create().body("b")));
        }
        User user = only(create.exec(db));
        tables.forget();
        return user;
    }

    private void posts(User user, int number) {
        List<PostCreate> creates = IntStream.range(0, number)
                .mapToObj(i -> Posts.create().title("p" + i).userId(user.id()))
                .toList();
        all(Posts.createMany(creates).nonAtomic().exec(db));
        tables.forget();
    }

    private int transactions() {
        return tables.sent(TransactWriteItemsRequest.class).size();
    }

    @Test
    void createsTogetherByOneRequest() {
        User ada = only(Users.create()
                .name("Ada")
                .posts(post -> post.title("p").comments(Comments.create().body("c")))
                .exec(db));

        assertThat(tables.ops()).containsExactly("BEGIN", "PUT users", "PUT posts", "PUT comments", "COMMIT");
        assertThat(transactions()).isOne();
        Post post = ada.posts().get().get(0);
        assertThat(only(Users.getById(db, ada.id())).name()).isEqualTo("Ada");
        assertThat(only(Comments.byPostId(post.id()).get(db)).body()).isEqualTo("c");
    }

    @Test
    void refusesToCreateMoreThanOneRequestTakes() {
        UnsupportedByDatabaseException refusal = failure(
                UnsupportedByDatabaseException.class,
                Users.create()
                        .name("Ada")
                        .posts(IntStream.range(0, 100)
                                .mapToObj(i -> Posts.create().title("p"))
                                .toList())
                        .exec(db));

        assertThat(refusal)
                .hasMessageContaining("a create of 101 instances that takes effect as a whole, where 100 are the most")
                .hasMessageContaining("nonAtomic()");
        assertThat(tables.ops()).isEmpty();
    }

    @Test
    void updatesWhatAQueryFinds() {
        User ada = user("Ada", 3);
        user("Bob", 1);

        assertThat(only(Posts.byUserId(ada.id())
                        .where(post -> post.title().ne("p1"))
                        .update()
                        .title("x")
                        .exec(db)))
                .isEqualTo(2);

        assertThat(tables.ops())
                .containsExactly("BEGIN", "QUERY posts.index_posts_by_user_id", "UPDATE posts", "COMMIT");
        assertThat(transactions()).isOne();
        assertThat(all(Posts.byUserId(ada.id()).fetch(db)))
                .extracting(Post::title)
                .containsExactlyInAnyOrder("x", "p1", "x");
    }

    @Test
    void sendsNoWriteWhereAQueryFindsNothing() {
        User ada = user("Ada", 0);

        assertThat(only(Posts.byUserId(ada.id()).update().title("x").exec(db))).isZero();

        assertThat(transactions()).isZero();
    }

    @Test
    void deletesTheFirstOfAQuery() {
        User ada = user("Ada", 3);
        List<Post> own = ada.posts().get();
        for (Post post : own) {
            all(Comments.byPostId(post.id()).fetch(db));
        }

        assertThat(only(Comments.byPostId(own.get(0).id()).limit(1).delete().exec(db)))
                .isOne();
        assertThat(only(Comments.byPostId(own.get(0).id()).count(db))).isOne();
    }

    @Test
    void deletesSomeKeys() {
        User ada = user("Ada", 1);
        List<Comment> comments =
                all(Comments.byPostId(ada.posts().get().get(0).id()).fetch(db));
        tables.forget();

        assertThat(only(Comments.where(comment -> comment.id()
                                .in(List.of(
                                        comments.get(0).id(),
                                        ada.id(),
                                        comments.get(1).id())))
                        .delete()
                        .exec(db)))
                .as("one key is of no comment")
                .isEqualTo(2);
        assertThat(tables.ops()).containsExactly("BEGIN", "DELETE comments", "COMMIT");
    }

    @Test
    void deletesWithAllThatDependsByOneRequest() {
        User ada = user("Ada", 3);
        User bob = user("Bob", 1);

        done(Users.delete(ada).exec(db));

        assertThat(tables.ops())
                .containsExactly(
                        "BEGIN",
                        "GET users",
                        "QUERY posts.index_posts_by_user_id",
                        "QUERY comments.index_comments_by_post_id",
                        "DELETE comments",
                        "DELETE posts",
                        "DELETE users",
                        "COMMIT");
        assertThat(transactions()).isOne();
        assertThat(maybe(Users.findById(db, ada.id()))).isEmpty();
        assertThat(only(Posts.byUserId(ada.id()).count(db))).isZero();
        for (Post post : ada.posts().get()) {
            assertThat(only(Comments.byPostId(post.id()).count(db))).isZero();
        }
        assertThat(only(Comments.byPostId(bob.posts().get().get(0).id()).count(db)))
                .isEqualTo(2);
    }

    @Test
    void readsARowFirstWhoseConditionTheServiceCannotEvaluate() {
        User ada = user("Ada", 1);
        Post post = ada.posts().get().get(0);
        Comment comment = post.comments().get().get(0);

        assertThat(only(Posts.byId(post.id())
                        .where(p -> p.title().endsWith("1"))
                        .update()
                        .title("x")
                        .exec(db)))
                .isZero();
        assertThat(tables.sent(UpdateItemRequest.class)).isEmpty();
        assertThat(only(Posts.byId(post.id())
                        .where(p -> p.title().endsWith("0"))
                        .update()
                        .title("x")
                        .exec(db)))
                .isOne();
        assertThat(only(Comments.byId(comment.id())
                        .where(c -> c.body().endsWith(comment.body()))
                        .delete()
                        .exec(db)))
                .isOne();

        assertThat(tables.sent(GetItemRequest.class)).hasSize(3);
        assertThat(tables.sent(UpdateItemRequest.class)).hasSize(1);
        assertThat(tables.sent(DeleteItemRequest.class)).hasSize(1);
        assertThat(only(Posts.getById(db, post.id())).title()).isEqualTo("x");
        assertThat(maybe(Comments.findById(db, comment.id()))).isEmpty();
    }

    @Test
    void deletesByWhatIsRelated() {
        User ada = user("Ada", 2);
        Post first = ada.posts().get().get(0);

        assertThat(only(Comments.where(comment -> comment.post().userId().eq(ada.id()))
                        .delete()
                        .exec(db)))
                .isEqualTo(4);
        assertThat(only(Comments.byPostId(first.id()).count(db))).isZero();
    }

    @Test
    void unlinksWhatCanBeWithoutTheDeleted() {
        try (Tables others = new Tables()) {
            Database other = others.open(dev.weir.it.shapes.rel.profiles.UserModel.INSTANCE);
            var user = only(dev.weir.it.shapes.rel.profiles.Users.create()
                    .name("Ada")
                    .profile(Profiles.create().bio("b").score(1))
                    .exec(other));
            others.forget();

            done(dev.weir.it.shapes.rel.profiles.Users.delete(user).exec(other));

            var profile = user.profile().get().orElseThrow();
            assertThat(only(Profiles.getById(other, profile.id())).userId()).isNull();
            assertThat(others.sent(TransactWriteItemsRequest.class)).hasSize(1);
        }
    }

    @Test
    void refusesToDeleteMoreThanOneRequestTakesAndDoesItApart() {
        User ada = user("Ada", 0);
        posts(ada, 120);

        assertThat(failure(
                        UnsupportedByDatabaseException.class, Users.delete(ada).exec(db)))
                .hasMessageContaining("nonAtomic()");
        assertThat(transactions()).isZero();
        assertThat(only(Posts.byUserId(ada.id()).count(db))).isEqualTo(120);
        tables.forget();

        done(Users.delete(ada).nonAtomic().exec(db));

        assertThat(transactions()).isZero();
        assertThat(tables.sent(DeleteItemRequest.class)).hasSize(121);
        assertThat(only(Posts.byUserId(ada.id()).count(db))).isZero();
        assertThat(maybe(Users.findById(db, ada.id()))).isEmpty();
    }

    @Test
    void createsApartAnyNumberByPlainRequests() {
        User ada = user("Ada", 0);

        posts(ada, 0);
        all(Posts.createMany(IntStream.range(0, 120)
                        .mapToObj(i -> Posts.create().title("p" + i).userId(ada.id()))
                        .toList())
                .nonAtomic()
                .exec(db));

        assertThat(transactions()).isZero();
        assertThat(tables.sent(PutItemRequest.class)).hasSize(120);
        assertThat(only(Posts.byUserId(ada.id()).count(db))).isEqualTo(120);
    }

    @Test
    void runsABatchByOneRequest() {
        User ada = user("Ada", 1);
        Post post = ada.posts().get().get(0);

        only(db.batch(
                Users.create().name("Bob"),
                Users.update(ada).name("Ada L."),
                Posts.byUserId(ada.id()).update().title("x"),
                Posts.update(post).title("y")));

        assertThat(transactions()).isOne();
        assertThat(tables.sent(TransactWriteItemsRequest.class).get(0).transactItems())
                .as("two writes of one row are one item")
                .hasSize(3);
        assertThat(only(Posts.getById(db, post.id())).title()).isEqualTo("y");
        assertThat(only(Users.getById(db, ada.id())).name()).isEqualTo("Ada L.");
    }
}
