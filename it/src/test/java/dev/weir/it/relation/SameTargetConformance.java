package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.articles.Article;
import dev.weir.it.shapes.rel.articles.Articles;
import dev.weir.it.shapes.rel.articles.User;
import dev.weir.it.shapes.rel.articles.UserModel;
import dev.weir.it.shapes.rel.articles.Users;
import java.util.Comparator;
import java.util.List;

/** Two relations between the same two models. */
final class SameTargetConformance {
    @Conformance
    void pairHintDisambiguatesHasMany(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Article one =
                only(Articles.create().title("1").author(ada).reviewer(bob).exec(db));
        Article two =
                only(Articles.create().title("2").author(ada).reviewer(bob).exec(db));
        Article three =
                only(Articles.create().title("3").author(bob).reviewer(ada).exec(db));

        assertThat(ordered(
                        test,
                        db,
                        Users.authored(ada),
                        found -> found.orderBy(a -> a.title().asc()),
                        Comparator.comparing(Article::title)))
                .containsExactly(one, two);
        assertThat(all(Users.reviewed(ada).fetch(db))).containsExactly(three);
        assertThat(only(Articles.author(one).get(db))).isEqualTo(ada);
        assertThat(only(Articles.reviewer(one).get(db))).isEqualTo(bob);
    }

    @Conformance
    void bothRelationsAreIncludedApart(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Article one =
                only(Articles.create().title("1").author(ada).reviewer(bob).exec(db));
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.authored()).include(u -> u.reviewed()),
                found -> found.orderBy(u -> u.name().asc()),
                Comparator.comparing(User::name));

        assertThat(users.get(0).authored()).containsExactly(one);
        assertThat(users.get(0).reviewed()).isEmpty();
        assertThat(users.get(1).authored()).isEmpty();
        assertThat(users.get(1).reviewed()).containsExactly(one);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT articles", "SELECT articles");
    }

    @Conformance
    void oneParentIsCreatedAndTheOtherGiven(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User bob = only(Users.create().name("Bob").exec(db));

        User ada = only(Users.create()
                .name("Ada")
                .authored(article -> article.title("1").reviewer(bob))
                .exec(db));

        Article article = ada.authored().get().get(0);
        assertThat(article.authorId()).isEqualTo(ada.id());
        assertThat(article.reviewerId()).isEqualTo(bob.id());
        assertThat(ada.reviewed().isLoaded()).isFalse();
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void theSamePersonOnBothEndsIsFoundByComparingThem(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Article own =
                only(Articles.create().title("1").author(ada).reviewer(ada).exec(db));
        only(Articles.create().title("2").author(ada).reviewer(bob).exec(db));

        assertThat(all(Articles.where(a -> a.authorId().eq(a.reviewerId())).fetch(db)))
                .containsExactly(own);
        assertThat(all(Articles.where(a -> a.author().name().eq(a.reviewer().name()))
                        .fetch(db)))
                .containsExactly(own);
    }
}
