package dev.weir.it.relation.through;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Many;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.readers.Article;
import dev.weir.it.shapes.rel.readers.Articles;
import dev.weir.it.shapes.rel.readers.Comments;
import dev.weir.it.shapes.rel.readers.Status;
import dev.weir.it.shapes.rel.readers.User;
import dev.weir.it.shapes.rel.readers.UserModel;
import dev.weir.it.shapes.rel.readers.Users;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Users and the articles that they have commented on: once or often, or not at all. */
final class CommentedArticlesConformance {
    @Conformance
    void queryAndIncludeTwoStepTargetsAndValues(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article rust = article(db, "Rust", Status.PUBLISHED);
        Article toasty = article(db, "Toasty", Status.DRAFT);
        Article sql = article(db, "SQL", null);
        User alice = user(db, "Alice", rust, rust, toasty);
        User bob = user(db, "Bob", sql);
        user(db, "Charlie");

        assertThat(sorted(db, Article::title, Users.commentedArticles(alice))).containsExactly("Rust", "Toasty");
        assertThat(sorted(db, Article::title, Users.commentedArticles(bob))).containsExactly("SQL");
        assertThat(all(Users.commentedTitles(alice).fetch(db))).containsExactlyInAnyOrder("Rust", "Toasty");
        assertThat(all(Users.statuses(alice).fetch(db))).containsExactlyInAnyOrder(Status.PUBLISHED, Status.DRAFT);
        assertThat(all(Users.statuses(bob).fetch(db))).as("NULL is no value").isEmpty();
        test.forget();

        List<User> users = byName(all(Users.all()
                .include(u -> u.commentedArticles())
                .include(u -> u.commentedTitles())
                .include(u -> u.statuses())
                .fetch(db)));

        assertThat(users)
                .extracting(u -> titles(u.commentedArticles()))
                .containsExactly("[Rust, Toasty]", "[SQL]", "[]");
        assertThat(users).extracting(u -> held(u.commentedTitles())).containsExactly("[Rust, Toasty]", "[SQL]", "[]");
        assertThat(users)
                .as("an article without a status has none")
                .extracting(u -> held(u.statuses()))
                .containsExactly("[DRAFT, PUBLISHED]", "[]", "[]");
        assertThat(test.ops())
                .as("a statement for each step of each relation")
                .containsExactly(
                        "SELECT users",
                        "SELECT comments",
                        "SELECT articles",
                        "SELECT comments",
                        "SELECT articles",
                        "SELECT comments",
                        "SELECT articles");
    }

    @Conformance
    void queryWithNoIntermediatesIsEmpty(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Alice", article(db, "Rust", null));
        User bob = user(db, "Bob");
        test.forget();

        assertThat(all(Users.commentedArticles(bob).fetch(db))).isEmpty();
        assertThat(all(Users.commentedTitles(bob).fetch(db))).isEmpty();
        assertThat(only(Users.where(u -> u.id().eq(bob.id()))
                                .include(u -> u.commentedArticles())
                                .get(db))
                        .commentedArticles()
                        .get())
                .isEmpty();
        assertThat(test.ops()).as("no key leads to an article").endsWith("SELECT users", "SELECT comments");
    }

    @Conformance
    void viaRelationQueryCanBeFiltered(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article rust = article(db, "Rust", null);
        Article toasty = article(db, "Toasty", null);
        User alice = user(db, "Alice", rust, toasty);
        user(db, "Bob", toasty);

        assertThat(all(Users.commentedArticles(alice)
                        .where(a -> a.title().eq("Toasty"))
                        .fetch(db)))
                .containsExactly(toasty);
        assertThat(sorted(
                        db,
                        Article::title,
                        Users.where(u -> u.id().eq(alice.id())).commentedArticles()))
                .containsExactly("Rust", "Toasty");
    }

    @Conformance
    void scalarViaDistinctValuesAcrossDistinctTargets(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", article(db, "Rust", null), article(db, "Rust", null));

        assertThat(all(Users.commentedArticles(alice).fetch(db))).hasSize(2);
        assertThat(all(Users.commentedTitles(alice).fetch(db))).containsExactly("Rust");
        User included = only(Users.all()
                .include(u -> u.commentedArticles())
                .include(u -> u.commentedTitles())
                .get(db));
        assertThat(included.commentedArticles().get()).hasSize(2);
        assertThat(included.commentedTitles().get()).containsExactly("Rust");
    }

    @Conformance
    void queryScalarViaTwoStep(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article rust = article(db, "Rust", null);
        User alice = only(Users.create().name("Alice").exec(db));
        for (String body : List.of("a1", "a2", "a1")) {
            only(Users.comments(alice).create().body(body).article(rust).exec(db));
        }
        test.forget();

        assertThat(all(Users.bodies(alice).fetch(db))).containsExactlyInAnyOrder("a1", "a2");
        assertThat(held(only(Users.all().include(u -> u.bodies()).get(db)).bodies()))
                .isEqualTo("[a1, a2]");
        assertThat(test.ops()).endsWith("SELECT users", "SELECT comments");
    }

    /** The key of an article is what a comment's link repeats; where that is certain, articles need not be read for it. */
    @Conformance
    void aKeyAtTheEndIsReadFromTheLink(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article rust = article(db, "Rust", null);
        User alice = user(db, "Alice", rust, rust);
        only(Users.comments(alice).create().body("on nothing").exec(db));
        test.forget();

        User included = only(Users.all().include(u -> u.articleIds()).get(db));

        assertThat(included.articleIds().get()).containsExactly(rust.id());
        assertThat(test.ops()).hasSize(test.capability().ddl().foreignKeys() ? 2 : 3);
    }

    @Conformance(requires = Feature.SORT)
    void anIncludeIsFilteredOrderedAndCutForEachInstance(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article a = article(db, "a", Status.PUBLISHED);
        Article b = article(db, "b", Status.PUBLISHED);
        Article c = article(db, "c", Status.DRAFT);
        Article d = article(db, "d", Status.PUBLISHED);
        user(db, "Alice", a, b, c, d);
        user(db, "Bob", d, a, a);
        user(db, "Charlie", c);

        List<User> users = byName(all(Users.all()
                .include(u -> u.commentedArticles(
                        found -> found.where(article -> article.status().eq(Status.PUBLISHED))
                                .orderBy(article -> article.title().desc())
                                .offset(1)
                                .limit(1)))
                .fetch(db)));

        assertThat(users)
                .extracting(u ->
                        u.commentedArticles().get().stream().map(Article::title).toList())
                .containsExactly(List.of("b"), List.of("a"), List.of());
        assertThat(users).allMatch(u -> u.commentedArticles().isPartial());
    }

    @Conformance
    void whatIsIncludedOfTargetsIsReadOnceForEachOfThem(TestDb test) {
        Database db = test.openInWindows(10, UserModel.INSTANCE);
        Article rust = article(db, "Rust", null);
        user(db, "Alice", rust, rust);
        user(db, "Bob", rust);
        test.forget();

        List<User> users = byName(all(Users.all()
                .include(u -> u.commentedArticles().include(a -> a.comments()))
                .fetch(db)));

        assertThat(users)
                .extracting(u -> u.commentedArticles().get().get(0).comments().size())
                .containsExactly(3, 3);
        assertThat(users.get(0).commentedArticles().get().get(0))
                .isSameAs(users.get(1).commentedArticles().get().get(0));
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT comments", "SELECT articles", "SELECT comments");
        assertThat(test.ran().get(3).keys()).containsExactly(rust.id());
    }

    @Conformance
    void valuesAreAskedForByConditions(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Alice", article(db, "Rust", Status.DRAFT), article(db, "Toasty", null));
        user(db, "Bob", article(db, "SQL", null));
        user(db, "Charlie");

        assertThat(sorted(db, User::name, Users.where(u -> u.commentedTitles().contains("Rust"))))
                .containsExactly("Alice");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedTitles().any(t -> t.startsWith("S")))))
                .containsExactly("Bob");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void valuesAreAskedForByEveryCondition(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article rust = article(db, "Rust", Status.DRAFT);
        user(db, "Alice", rust, rust, article(db, "Rust", null), article(db, "Toasty", null));
        user(db, "Bob", article(db, "SQL", null));
        user(db, "Charlie");

        assertThat(sorted(db, User::name, Users.where(u -> u.commentedTitles().none(t -> t.eq("Rust")))))
                .containsExactly("Bob", "Charlie");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedTitles().all(t -> t.ne("SQL")))))
                .containsExactly("Alice", "Charlie");
        assertThat(sorted(db, User::name, Users.where(u -> u.statuses().isEmpty())))
                .containsExactly("Bob", "Charlie");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedTitles()
                        .count()
                        .eq(2L))))
                .containsExactly("Alice");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedArticles()
                        .count()
                        .eq(3L))))
                .containsExactly("Alice");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedArticles()
                        .count(a -> a.title().eq("Rust"))
                        .eq(2L))))
                .containsExactly("Alice");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedArticles().isEmpty())))
                .containsExactly("Charlie");
        assertThat(sorted(db, User::name, Users.where(u -> u.commentedArticles()
                        .all(a -> a.title().eq("SQL")))))
                .containsExactly("Bob", "Charlie");
    }

    @Conformance
    void selectViaTwoStep(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Article rust = article(db, "Rust", null);
        User alice = user(db, "Alice", rust, rust, article(db, "Toasty", null));
        user(db, "Bob");

        List<Article> selected = only(Users.where(u -> u.id().eq(alice.id()))
                .select(u -> u.commentedArticles())
                .get(db));

        assertThat(selected).extracting(Article::title).containsExactlyInAnyOrder("Rust", "Toasty");
        assertThat(all(Users.all().select(u -> u.commentedArticles()).fetch(db)))
                .extracting(List::size)
                .containsExactlyInAnyOrder(2, 0);
    }

    @Conformance
    void selectScalarVia(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Alice", article(db, "Rust", null), article(db, "Rust", null), article(db, "Toasty", null));

        assertThat(only(Users.all().select(u -> u.commentedTitles()).get(db)))
                .containsExactlyInAnyOrder("Rust", "Toasty");
    }

    @Conformance
    void aLinkThatIsNullLeadsNowhere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", article(db, "Rust", null));
        only(Users.comments(alice).create().body("on nothing").exec(db));

        assertThat(held(only(Users.all().include(u -> u.commentedTitles()).get(db))
                        .commentedTitles()))
                .isEqualTo("[Rust]");
        done(Comments.where(c -> c.userId().eq(alice.id()))
                .update()
                .article((Article) null)
                .exec(db)
                .then());
        assertThat(only(Users.all().include(u -> u.commentedArticles()).get(db))
                        .commentedArticles()
                        .get())
                .isEmpty();
    }

    private static Article article(Database db, String title, @Nullable Status status) {
        return only(Articles.create().title(title).status(status).exec(db));
    }

    private static User user(Database db, String name, Article... commented) {
        User user = only(Users.create().name(name).exec(db));
        for (Article article : commented) {
            only(Users.comments(user)
                    .create()
                    .body(UUID.randomUUID().toString())
                    .article(article)
                    .exec(db));
        }
        return user;
    }

    private static List<User> byName(List<User> users) {
        return users.stream().sorted(Comparator.comparing(User::name)).toList();
    }

    private static String titles(Many<Article> articles) {
        return held(Many.of(articles.stream().map(Article::title).toList()));
    }

    private static String held(Many<?> values) {
        Function<Object, String> text = Object::toString;
        return values.stream().map(text).sorted().toList().toString();
    }
}
