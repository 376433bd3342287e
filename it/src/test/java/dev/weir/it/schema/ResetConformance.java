package dev.weir.it.schema;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.person.User;
import dev.weir.it.shapes.tx.person.UserModel;
import dev.weir.it.shapes.tx.person.Users;

/** Tables can be dropped and made again while the database is in use. */
final class ResetConformance {

    @Conformance
    void resetDbAndRecreate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().id(1).name("Ada").exec(db));
        only(Users.create().id(2).name("Ben").exec(db));

        done(db.schema().drop());
        done(db.schema().create());

        assertThat(all(Users.all().fetch(db))).isEmpty();
        assertThat(only(Users.create().id(1).name("Eva").exec(db))).isEqualTo(new User(1, "Eva"));
    }

    /** What is there is left as it is. */
    @Conformance
    void creatingTwiceKeepsTheData(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().id(1).name("Ada").exec(db));

        done(db.schema().create());

        assertThat(all(Users.all().fetch(db))).containsExactly(new User(1, "Ada"));
    }

    @Conformance
    void droppingTwiceIsFine(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        done(db.schema().drop());
        done(db.schema().drop());
        done(db.schema().create());

        assertThat(all(Users.all().fetch(db))).isEmpty();
    }
}
