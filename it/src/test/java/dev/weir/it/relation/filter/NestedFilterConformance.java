package dev.weir.it.relation.filter;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.posts.Comment;
import dev.weir.it.shapes.rel.posts.Comments;
import dev.weir.it.shapes.rel.posts.Posts;
import dev.weir.it.shapes.rel.posts.User;
import dev.weir.it.shapes.rel.posts.UserModel;
import dev.weir.it.shapes.rel.posts.Users;
import dev.weir.query.Condition;
import java.util.stream.Stream;

/** Conditions on related rows within conditions on related rows. */
final class NestedFilterConformance {
    @Conformance
    void anyWithinAny(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .any(p -> p.comments().any(c -> c.body().eq("good"))))))
                .containsExactly("Ada", "Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .any(p -> p.title().eq("p1").and(p.comments().any(c -> c.body()
                                .eq("good")))))))
                .containsExactly("Ada");
    }

    /** That there is a related row is one more read where rows are reached by keys; that there is none would be one for each. */
    @Conformance(lacks = Feature.RELATIONAL_QUERY)
    void whatWouldBeAskedRowByRowIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        test.forget();

        Stream.of(
                        Users.where(u -> u.posts().none(p -> p.title().eq("p1"))),
                        Users.where(u -> u.posts().all(p -> p.title().eq("p1"))),
                        Users.where(u -> u.posts().isEmpty()),
                        Users.where(u -> u.posts().count().gt(1L)),
                        Users.where(u -> u.name().eq("Ada").or(u.posts().any(p -> p.title()
                                .eq("p1")))))
                .forEach(users -> assertThat(failure(UnsupportedByDatabaseException.class, users.fetch(db))
                                .missing())
                        .isNotEmpty()
                        .allSatisfy(missing -> assertThat(missing.hint()).contains("related instances")));
        assertThat(test.driver().ops()).isEmpty();
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void everyQuantifierWithinEveryOther(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .any(p -> p.comments().none(c -> c.body().eq("good"))))))
                .containsExactly("Ada", "Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .any(p -> p.comments().all(c -> c.body().eq("good"))))))
                .containsExactly("Ada", "Bob", "Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .all(p -> p.comments().any(c -> c.body().eq("good"))))))
                .containsExactly("Bob", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .none(p -> p.comments().isEmpty()))))
                .containsExactly("Bob", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .none(p -> p.comments().none(c -> c.body().eq("bad"))))))
                .containsExactly("Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .all(p -> p.comments().all(c -> c.body().eq("good"))))))
                .containsExactly("Bob", "Cyd", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .isNotEmpty()
                        .and(u.posts().all(p -> p.comments().isEmpty())))))
                .containsExactly("Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void notTurnsEveryAnswerAround(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .any(p -> p.comments().any(c -> c.body().eq("good")))
                        .not())))
                .containsExactly("Cyd", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.posts()
                        .any(p -> p.comments().any(c -> c.body().eq("good")).not()))))
                .containsExactly("Ada", "Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aPathWithinAConditionOnChildrenLeadsBack(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(all(Comments.where(c -> c.post().user().name().eq("Ada")).fetch(db)))
                .extracting(Comment::body)
                .containsExactlyInAnyOrder("good", "bad");
        assertThat(all(Comments.where(c -> c.post().comments().any(s -> s.body().eq("bad")))
                        .fetch(db)))
                .hasSize(2);
        assertThat(all(Comments.where(c ->
                                c.post().user().posts().any(p -> p.comments().isEmpty()))
                        .fetch(db)))
                .extracting(c -> c.body())
                .containsExactlyInAnyOrder("good", "bad");
        assertThat(all(Users.where(u -> u.posts().any(p -> p.user().name().eq("Cyd")))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void theSameConditionIsAskedOfDifferentRows(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.posts().any(p -> p.comments()
                        .any(c -> c.body().eq("good"))
                        .and(p.comments().any(c -> c.body().eq("bad")))))))
                .containsExactly("Ada");
        assertThat(sorted(
                        db,
                        User::name,
                        Users.where(u -> Condition.anyOf(
                                u.posts().any(p -> p.title().eq("p2")),
                                u.posts().any(p -> p.title().eq("p4"))))))
                .containsExactly("Ada", "Cyd");
    }

    /** Ada has p1 (good, bad) and p2 (nothing), Bob p3 (good), Cyd p4 (nothing), Dan no posts. */
    private static void fill(Database db) {
        only(Users.create()
                .name("Ada")
                .posts(p -> p.title("p1")
                        .comments(
                                Comments.create().body("good"),
                                Comments.create().body("bad")))
                .posts(Posts.create().title("p2"))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .posts(p -> p.title("p3").comments(Comments.create().body("good")))
                .exec(db));
        only(Users.create().name("Cyd").posts(Posts.create().title("p4")).exec(db));
        only(Users.create().name("Dan").exec(db));
    }
}
