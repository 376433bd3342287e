package dev.weir.it.relation.filter;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
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

/** Conditions that lead up to a parent and down again. */
final class SiblingFilterConformance {
    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void filterByBelongsToHasManyAny(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        Category food = only(Categories.create().name("Food").exec(db));
        Category drink = only(Categories.create().name("Drink").exec(db));
        for (String title : List.of("salad", "soup")) {
            only(Users.todos(ada).create().title(title).category(food).exec(db));
        }
        only(Users.todos(ada).create().title("tea").category(drink).exec(db));

        assertThat(sorted(db, Todo::title, Todos.where(t -> t.category().todos().any(s -> s.title()
                        .eq("salad")))))
                .containsExactly("salad", "soup");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.category().todos().none(s -> s.title()
                        .eq("salad")))))
                .containsExactly("tea");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.category().todos().all(s -> s.title()
                        .startsWith("s")))))
                .containsExactly("salad", "soup");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.user()
                        .todos()
                        .any(s -> s.category().name().eq("Drink"))
                        .and(t.category().name().ne("Drink")))))
                .containsExactly("salad", "soup");
    }
}
