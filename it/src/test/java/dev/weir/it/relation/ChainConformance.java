package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.categories.Categories;
import dev.weir.it.shapes.rel.categories.Category;
import dev.weir.it.shapes.rel.categories.Todos;
import dev.weir.it.shapes.rel.categories.User;
import dev.weir.it.shapes.rel.categories.UserModel;
import dev.weir.it.shapes.rel.categories.Users;
import java.util.List;

/** From the todos of a user to their categories. */
final class ChainConformance {
    @Conformance(requires = Feature.SORT)
    void chainFromEmptySourceIsEmpty(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        user(db, "Bob", food);
        User alone = only(Users.create().name("Ada").exec(db));

        assertThat(categories(db, alone)).isEmpty();
    }

    @Conformance
    void chainDedupesWhenTodosShareCategory(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        User ada = user(db, "Ada", food, food, food, food, food);

        assertThat(all(Users.todos(ada).query().category().fetch(db))).containsExactly(food);
        assertThat(only(Users.todos(ada).query().category().count(db))).isOne();
    }

    @Conformance(requires = Feature.SORT)
    void chainScopesPerStartingUser(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category a = only(Categories.create().name("A").exec(db));
        Category b = only(Categories.create().name("B").exec(db));
        Category c = only(Categories.create().name("C").exec(db));
        User ada = user(db, "Ada", a, b);
        User bob = user(db, "Bob", b, c);

        assertThat(categories(db, ada)).containsExactly("A", "B");
        assertThat(categories(db, bob)).containsExactly("B", "C");
    }

    @Conformance
    void chainThenFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        Category drink = only(Categories.create().name("Drink").exec(db));
        User ada = user(db, "Ada", food, drink);
        test.forget();

        assertThat(all(Users.todos(ada)
                        .query()
                        .category()
                        .where(c -> c.name().eq("Food"))
                        .fetch(db)))
                .containsExactly(food);
        assertThat(test.ops())
                .as("the chain is one statement, where there are statements")
                .isEqualTo(
                        test.has(Feature.RELATIONAL_QUERY)
                                ? List.of("SELECT categories")
                                : List.of("SELECT todos", "SELECT categories"));
    }

    @Conformance(requires = Feature.SORT)
    void aChainCountsTheLimitOfItsFirstStep(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        Category drink = only(Categories.create().name("Drink").exec(db));
        only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a").category(food))
                .todos(t -> t.title("b").category(drink))
                .exec(db));

        List<Category> firstOnly = all(
                Todos.all().orderBy(t -> t.title().desc()).limit(1).category().fetch(db));

        assertThat(firstOnly).containsExactly(drink);
    }

    @Conformance
    void aChainLeadsThereAndBack(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        Category drink = only(Categories.create().name("Drink").exec(db));
        User ada = user(db, "Ada", food);
        User bob = user(db, "Bob", food);
        user(db, "Cyd", drink);

        assertThat(ordered(
                        test,
                        db,
                        Users.byId(ada.id()).todos().category().todos().user(),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .containsExactly(ada, bob);
    }

    private static User user(Database db, String name, Category... categories) {
        User user = only(Users.create().name(name).exec(db));
        for (Category category : categories) {
            only(Users.todos(user)
                    .create()
                    .title("of " + name)
                    .category(category)
                    .exec(db));
        }
        return user;
    }

    private static List<String> categories(Database db, User user) {
        return all(Users.todos(user)
                        .query()
                        .category()
                        .orderBy(c -> c.name().asc())
                        .fetch(db))
                .stream()
                .map(Category::name)
                .toList();
    }
}
