package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.revisions.Categories;
import dev.weir.it.shapes.rel.revisions.Category;
import dev.weir.it.shapes.rel.revisions.Todo;
import dev.weir.it.shapes.rel.revisions.User;
import dev.weir.it.shapes.rel.revisions.UserModel;
import dev.weir.it.shapes.rel.revisions.Users;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Chains over a link of two components. */
final class CompositeChainConformance {
    @Conformance
    void userTodosCategoryComposite(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = category(db, "Food", 1);
        Category drink = category(db, "Drink", 1);
        category(db, "Unused", 1);
        User ada = only(Users.create().name("Ada").exec(db));
        todo(db, ada, food, "salad");
        todo(db, ada, food, "soup");
        todo(db, ada, drink, "tea");

        assertThat(ordered(
                        test,
                        db,
                        Users.todos(ada).query().category(),
                        found -> found.orderBy(c -> c.name().asc()),
                        one -> one.name()))
                .containsExactly(drink, food);
    }

    @Conformance
    void compositeChainThenFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = category(db, "Food", 1);
        Category drink = category(db, "Drink", 1);
        User ada = only(Users.create().name("Ada").exec(db));
        todo(db, ada, food, "salad");
        todo(db, ada, drink, "tea");

        assertThat(all(Users.todos(ada)
                        .query()
                        .category()
                        .where(c -> c.name().eq("Food"))
                        .fetch(db)))
                .containsExactly(food);
    }

    @Conformance
    void categoryTodosUserCompositeFirstHop(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = category(db, "Food", 1);
        Category drink = category(db, "Drink", 1);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        User cyd = only(Users.create().name("Cyd").exec(db));
        todo(db, ada, food, "salad");
        todo(db, ada, food, "soup");
        todo(db, bob, food, "bread");
        todo(db, cyd, drink, "tea");

        assertThat(ordered(
                        test,
                        db,
                        Categories.todos(food).query().user(),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .containsExactly(ada, bob);
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void categoryTodosRespectsRevision(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        UUID id = UUID.randomUUID();
        Category first =
                only(Categories.create().id(id).revision(1).name("Food").exec(db));
        Category second =
                only(Categories.create().id(id).revision(2).name("Food").exec(db));
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        todo(db, ada, first, "salad");
        todo(db, bob, second, "salad");

        assertThat(all(Categories.todos(first).query().user().fetch(db))).containsExactly(ada);
        assertThat(all(Categories.todos(second).query().user().fetch(db))).containsExactly(bob);
        assertThat(all(Categories.where(c -> c.todos().any(t -> t.user().name().eq("Bob")))
                        .fetch(db)))
                .containsExactly(second);
        assertThat(all(Categories.where(c -> c.todos().none(t -> t.user().name().eq("Bob")))
                        .fetch(db)))
                .containsExactly(first);
    }

    @Conformance
    void categoryTodosFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = category(db, "Food", 1);
        User ada = only(Users.create().name("Ada").exec(db));
        todo(db, ada, food, "salad");
        todo(db, ada, food, "soup");

        assertThat(all(Categories.todos(food).where(t -> t.title().eq("salad")).fetch(db)))
                .extracting(Todo::title)
                .containsExactly("salad");
    }

    @Conformance
    void bothRevisionsAreIncludedEachWithItsOwn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        UUID id = UUID.randomUUID();
        Category first =
                only(Categories.create().id(id).revision(1).name("Food").exec(db));
        Category second =
                only(Categories.create().id(id).revision(2).name("Food").exec(db));
        User ada = only(Users.create().name("Ada").exec(db));
        todo(db, ada, first, "old");
        todo(db, ada, second, "new");
        test.forget();

        List<Category> both = ordered(
                test,
                db,
                Categories.all().include(c -> c.todos().include(t -> t.category())),
                found -> found.orderBy(c -> c.revision().asc()),
                Comparator.comparing(Category::revision));

        assertThat(both).extracting(c -> c.todos().get().get(0).title()).containsExactly("old", "new");
        assertThat(both).allMatch(c -> c.todos().get().get(0).category().get().equals(c));
        assertThat(test.ops()).containsExactly("SELECT categories", "SELECT todos", "SELECT categories");
    }

    private static Category category(Database db, String name, long revision) {
        return only(Categories.create()
                .id(UUID.randomUUID())
                .revision(revision)
                .name(name)
                .exec(db));
    }

    private static void todo(Database db, User user, Category category, String title) {
        only(Users.todos(user).create().title(title).category(category).exec(db));
    }
}
