package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.categories.Categories;
import dev.weir.it.shapes.rel.categories.Category;
import dev.weir.it.shapes.rel.categories.Todo;
import dev.weir.it.shapes.rel.categories.Todos;
import dev.weir.it.shapes.rel.categories.User;
import dev.weir.it.shapes.rel.categories.UserModel;
import dev.weir.it.shapes.rel.categories.Users;
import java.util.List;

/** Todos with two required parents. */
final class TwoParentsConformance {
    @Conformance
    void crudUserTodosCategories(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        Category food = only(Categories.create().name("Food").exec(db));
        Todo one = only(Users.todos(ada).create().title("one").category(food).exec(db));
        Todo two = only(Todos.create().title("two").user(ada).category(food).exec(db));
        Todo three =
                only(Categories.todos(food).create().title("three").user(ada).exec(db));
        distract(db, ada, food);

        assertThat(all(Categories.todos(food)
                        .where(t -> t.userId().eq(ada.id()))
                        .fetch(db)))
                .containsExactlyInAnyOrder(one, two, three);
        assertThat(all(Users.todos(ada).where(t -> t.categoryId().eq(food.id())).fetch(db)))
                .containsExactlyInAnyOrder(one, two, three);
        List<Todo> both = all(Todos.byUserId(ada.id())
                .where(t -> t.category().name().eq("Food"))
                .include(t -> t.category())
                .include(t -> t.user())
                .fetch(db));
        assertThat(both).containsExactlyInAnyOrder(one, two, three);
        assertThat(both).allMatch(todo -> todo.category().get().equals(food));
        assertThat(both).allMatch(todo -> todo.user().get().equals(ada));
    }

    private static void distract(Database db, User user, Category category) {
        User other = only(Users.create().name("Bob").exec(db));
        Category drink = only(Categories.create().name("Drink").exec(db));
        only(Users.todos(user).create().title("tea").category(drink).exec(db));
        only(Users.todos(other).create().title("soup").category(category).exec(db));
    }

    @Conformance
    void helloWorld(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        Category drink = only(Categories.create().name("Drink").exec(db));
        test.forget();

        User ada = only(Users.create()
                .name("Ada")
                .todos(t -> t.title("salad").category(food))
                .todos(t -> t.title("tea").category(drink))
                .todos(t -> t.title("soup").category(food))
                .exec(db));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "COMMIT");
        assertThat(ada.todos()).extracting(Todo::title).containsExactly("salad", "tea", "soup");
        assertThat(all(Users.todos(ada).fetch(db))).containsExactlyInAnyOrderElementsOf(ada.todos());
    }

    @Conformance
    void userBatchCreateTodosSetCategoryByValue(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));

        User ada = only(Users.create()
                .name("Ada")
                .todos(t -> t.title("salad").category(food))
                .todos(t -> t.title("soup").categoryId(food.id()))
                .exec(db));

        assertThat(ada.todos()).allMatch(todo -> todo.categoryId().equals(food.id()));
        assertThat(all(Categories.todos(food).fetch(db))).containsExactlyInAnyOrderElementsOf(ada.todos());
    }
}
