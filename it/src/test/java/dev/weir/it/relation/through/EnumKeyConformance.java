package dev.weir.it.relation.through;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.casts.Article;
import dev.weir.it.shapes.rel.casts.Articles;
import dev.weir.it.shapes.rel.casts.Comments;
import dev.weir.it.shapes.rel.casts.Name;
import dev.weir.it.shapes.rel.casts.User;
import dev.weir.it.shapes.rel.casts.UserModel;
import dev.weir.it.shapes.rel.casts.Users;

/** A way along links that hold the constants of an enum. */
final class EnumKeyConformance {
    @Conformance
    void includeWithUnitEnumForeignKey(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = only(Users.create().id(Name.ALICE).exec(db));
        User bob = only(Users.create().id(Name.BOB).exec(db));
        Article article = only(Articles.create().id(1).exec(db));
        only(Comments.create().id(1).user(alice).article(article).exec(db));
        only(Comments.create().id(2).user(bob).article(article).exec(db));
        only(Comments.create().id(3).user(alice).article(article).exec(db));

        assertThat(only(Users.byId(Name.ALICE)
                                .include(u -> u.commentedArticles())
                                .get(db))
                        .commentedArticles()
                        .get())
                .containsExactly(article);
        assertThat(only(Articles.byId(1).include(a -> a.commentedBy()).get(db))
                        .commentedBy()
                        .get())
                .containsExactlyInAnyOrder(Name.ALICE, Name.BOB);
    }
}
