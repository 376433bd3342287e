package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.authors.Author;
import dev.weir.it.shapes.rel.authors.AuthorModel;
import dev.weir.it.shapes.rel.authors.Authors;
import dev.weir.it.shapes.rel.authors.Comment;
import dev.weir.it.shapes.rel.authors.Comments;
import dev.weir.it.shapes.rel.authors.Posts;
import java.util.UUID;

/** A has-many over a link of two components, and another has-many behind it. */
final class CompositeFirstStepConformance {
    @Conformance
    void compositeHasManyThroughHasMany(TestDb test) {
        Database db = test.open(AuthorModel.INSTANCE);
        UUID id = UUID.randomUUID();
        Author ada = only(Authors.create()
                .id(id)
                .revision(1)
                .name("Ada")
                .posts(p -> p.title("p1")
                        .comments(
                                Comments.create().body("c1"), Comments.create().body("c2")))
                .posts(p -> p.title("p2").comments(Comments.create().body("c3")))
                .exec(db));
        Author bob = only(Authors.create()
                .id(id)
                .revision(2)
                .name("Bob")
                .posts(Posts.create().title("p3"))
                .exec(db));

        assertThat(ordered(
                        test,
                        db,
                        Authors.posts(ada).query().comments(),
                        found -> found.orderBy(c -> c.body().asc()),
                        one -> one.body()))
                .extracting(Comment::body)
                .containsExactly("c1", "c2", "c3");
        assertThat(all(Authors.posts(bob).query().comments().fetch(db))).isEmpty();
    }
}
