package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.shelves.Categories;
import dev.weir.it.shapes.rel.shelves.Category;
import dev.weir.it.shapes.rel.shelves.User;
import dev.weir.it.shapes.rel.shelves.UserModel;
import dev.weir.it.shapes.rel.shelves.Users;

/** A chain over a belongs-to that may lead nowhere. */
final class OptionalStepConformance {
    @Conformance
    void chainSkipsNullBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("Food").exec(db));
        User ada = only(Users.create().name("Ada").exec(db));
        only(Users.todos(ada).create().title("a").category(food).exec(db));
        only(Users.todos(ada).create().title("b").exec(db));
        only(Users.todos(ada).create().title("c").exec(db));

        assertThat(all(Users.todos(ada).query().category().fetch(db))).containsExactly(food);
    }

    @Conformance
    void onlyMissingLinksLeadToNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Categories.create().name("Food").exec(db));
        User ada = only(Users.create().name("Ada").exec(db));
        only(Users.todos(ada).create().title("b").exec(db));

        assertThat(all(Users.todos(ada).query().category().fetch(db))).isEmpty();
    }
}
