package dev.weir.it.crud;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.driverops.CountedUser;
import dev.weir.it.shapes.driverops.CountedUserModel;
import dev.weir.it.shapes.driverops.CountedUsers;
import dev.weir.it.shapes.driverops.User;
import dev.weir.it.shapes.driverops.UserModel;
import dev.weir.it.shapes.driverops.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reaches a driver: one operation per statement, with nothing in it that the statement does not need. */
final class DriverOpsConformance {

    @Conformance(requires = {Feature.AUTO_INCREMENT, Feature.GENERATED_KEYS})
    void basicCrud(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, CountedUserModel.INSTANCE);
        underAMadeKey(test, db);
        test.forget();
        underACountedKey(test, db);
    }

    private static void underAMadeKey(TestDb test, Database db) {
        User ada = only(Users.create().name("Ada").age(36).exec(db));
        assertInsert(last(test), List.of("id", "name", "age"), List.of(), List.of(ada.id(), "Ada", 36L));

        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(ada);
        assertSelect(last(test), ada.id());

        assertThat(only(Users.update(ada).age(37).exec(db))).isEqualTo(new User(ada.id(), "Ada", 37));
        assertUpdate(last(test), List.of(ada.id(), 37L));

        done(Users.delete(ada).exec(db));
        assertThat(last(test).given()).containsExactly(ada.id());
        assertThat(test.ops()).containsExactly("INSERT users", "SELECT users", "UPDATE users", "DELETE users");
        assertThat(maybe(Users.findById(db, ada.id()))).isEmpty();
    }

    private static void underACountedKey(TestDb test, Database db) {
        CountedUser ada = only(CountedUsers.create().name("Ada").age(36).exec(db));
        assertThat(ada).isEqualTo(new CountedUser(1, "Ada", 36));
        assertInsert(last(test), List.of("name", "age"), List.of("id"), List.of("Ada", 36L));

        assertThat(only(CountedUsers.getById(db, 1))).isEqualTo(ada);
        assertSelect(last(test), 1L);

        assertThat(only(CountedUsers.update(ada).age(37).exec(db))).isEqualTo(new CountedUser(1, "Ada", 37));
        assertUpdate(last(test), List.of(1L, 37L));

        done(CountedUsers.delete(ada).exec(db));
        assertThat(last(test).given()).containsExactly(1L);
        assertThat(test.ops())
                .containsExactly(
                        "INSERT counted_users", "SELECT counted_users", "UPDATE counted_users", "DELETE counted_users");
        assertThat(maybe(CountedUsers.findById(db, 1))).isEmpty();
    }

    private static Op.Ran last(TestDb test) {
        List<Op.Ran> ran = test.ran();
        return ran.get(ran.size() - 1);
    }

    private static void assertInsert(
            Op.Ran op, List<String> columns, List<String> returning, List<@Nullable Object> values) {
        Insert insert = (Insert) op.statement();
        assertThat(insert.columns()).extracting(column -> column.name()).isEqualTo(columns);
        assertThat(insert.returning()).extracting(column -> column.name()).isEqualTo(returning);
        assertThat(op.given()).isEqualTo(values);
    }

    private static void assertSelect(Op.Ran op, Object key) {
        Select select = (Select) op.statement();
        assertThat(select.columns()).hasSize(3);
        assertThat(select.orderBy()).isEmpty();
        assertThat(op.given()).containsExactly(key);
    }

    private static void assertUpdate(Op.Ran op, List<Object> values) {
        UpdateRows update = (UpdateRows) op.statement();
        assertThat(update.assignments())
                .extracting(assignment -> assignment.column().name())
                .containsExactly("age");
        assertThat(update.returning()).isEmpty();
        assertThat(op.given()).containsExactlyInAnyOrderElementsOf(values);
    }
}
