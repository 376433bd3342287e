package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.accounts.Accounts;
import dev.weir.it.shapes.rel.accounts.Settings;
import dev.weir.it.shapes.rel.accounts.User;
import dev.weir.it.shapes.rel.accounts.UserModel;
import dev.weir.it.shapes.rel.accounts.Users;

/** A required has-one behind a has-many. */
final class AccountPreloadConformance {
    @Conformance(requires = Feature.SORT)
    void nestedHasManyThenHasOneRequired(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .accounts(
                        Accounts.create().label("a").setting(Settings.create().theme("dark")),
                        Accounts.create().label("b").setting(Settings.create().theme("light")))
                .exec(db));
        test.forget();

        User ada = only(Users.all()
                .include(u -> u.accounts(a -> a.orderBy(x -> x.label().asc()).include(x -> x.setting())))
                .get(db));

        assertThat(ada.accounts()).extracting(a -> a.setting().get().theme()).containsExactly("dark", "light");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT accounts", "SELECT settings");
    }
}
