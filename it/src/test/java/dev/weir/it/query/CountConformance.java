package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.UserModel;
import dev.weir.it.shapes.twomodels.Users;
import java.util.List;

final class CountConformance {

    @Conformance
    void countAfterInserts(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        assertThat(only(Users.all().count(db))).isZero();
        createThree(db);
        test.forget();

        assertThat(only(Users.all().count(db))).isEqualTo(3);
        assertThat(only(Users.all().orderBy(u -> u.name().asc()).count(db))).isEqualTo(3);

        assertThat(test.ops()).containsExactly("SELECT users", "SELECT users");
        assertThat(test.driver().rows()).as("the database counts").isEqualTo(2);
    }

    @Conformance
    void countWithFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        createThree(db);

        assertThat(only(Users.byName("a").count(db))).isEqualTo(2);
        assertThat(only(Users.byName("b").count(db))).isEqualTo(1);
        assertThat(only(Users.byName("c").count(db))).isZero();
    }

    @Conformance
    void existsReadsOneRowAtMost(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        assertThat(only(Users.all().exists(db))).isFalse();
        createThree(db);
        test.forget();

        assertThat(only(Users.byName("a").exists(db))).isTrue();
        assertThat(only(Users.byName("c").exists(db))).isFalse();

        assertThat(test.ops()).containsExactly("SELECT users", "SELECT users");
        assertThat(test.driver().rows()).isLessThanOrEqualTo(2);
    }

    private static void createThree(Database db) {
        all(Users.createMany(List.of(
                        Users.create().name("a"),
                        Users.create().name("a"),
                        Users.create().name("b")))
                .exec(db));
    }
}
