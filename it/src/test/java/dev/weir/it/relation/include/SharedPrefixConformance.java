package dev.weir.it.relation.include;

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

/** Includes that begin with the same relation. */
final class SharedPrefixConformance {
    @Conformance
    void bareAndNestedIncludesOnSharedPrefix(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        User ada = only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a").category(food))
                .todos(t -> t.title("b").category(food))
                .exec(db));
        test.forget();

        User loaded = only(Users.byId(ada.id())
                .include(u -> u.todos())
                .include(u -> u.todos().include(t -> t.user()))
                .include(u -> u.todos().include(t -> t.category()))
                .get(db));

        assertThat(loaded.todos()).hasSize(2);
        assertThat(loaded.todos()).allMatch(todo -> todo.user().get().equals(ada));
        assertThat(loaded.todos()).allMatch(todo -> todo.category().get().equals(food));
        assertThat(test.ops())
                .as("the shared relation is loaded once")
                .containsExactly("SELECT users", "SELECT todos", "SELECT users", "SELECT categories");
    }

    @Conformance(requires = Feature.SORT)
    void filtersOfNestedIncludesOnSharedPrefixAreCombined(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        for (String title : List.of("a", "b", "c")) {
            only(Todos.create()
                    .title(title)
                    .user(Users.create().name("of " + title))
                    .category(food)
                    .exec(db));
        }

        Category loaded = only(Categories.all()
                .include(c -> c.todos(t -> t.where(x -> x.title().eq("a")).include(x -> x.user())))
                .include(c -> c.todos(t ->
                        t.where(x -> x.title().eq("b")).orderBy(x -> x.title().asc())))
                .get(db));

        assertThat(loaded.todos()).extracting(Todo::title).containsExactly("a", "b");
        assertThat(loaded.todos()).extracting(t -> t.user().get().name()).containsExactly("of a", "of b");
        assertThat(loaded.todos().isPartial()).isTrue();
    }
}
