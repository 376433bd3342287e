package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.posts.Comment;
import dev.weir.it.shapes.rel.posts.Comments;
import dev.weir.it.shapes.rel.posts.User;
import dev.weir.it.shapes.rel.posts.UserModel;
import dev.weir.it.shapes.rel.posts.Users;
import java.util.List;

/** From a has-many to another has-many. */
final class ThroughManyConformance {
    @Conformance(requires = Feature.SORT)
    void hasManyThroughHasMany(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .posts(p -> p.title("p1")
                        .comments(
                                Comments.create().body("c1"), Comments.create().body("c2")))
                .posts(p -> p.title("p2").comments(Comments.create().body("c3")))
                .exec(db));
        User bob = only(Users.create()
                .name("Bob")
                .posts(p -> p.title("p3").comments(Comments.create().body("c4")))
                .exec(db));

        assertThat(comments(db, ada)).containsExactly("c1", "c2", "c3");
        assertThat(comments(db, bob)).containsExactly("c4");
    }

    private static List<String> comments(Database db, User user) {
        return all(Users.posts(user)
                        .query()
                        .comments()
                        .orderBy(c -> c.body().asc())
                        .fetch(db))
                .stream()
                .map(Comment::body)
                .toList();
    }
}
