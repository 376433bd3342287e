package dev.weir.it.crud;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.ErrorCode;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.User;
import dev.weir.it.shapes.twomodels.UserModel;
import dev.weir.it.shapes.twomodels.Users;

final class RecordNotFoundConformance {

    @Conformance
    void notFound(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        RecordNotFoundException empty =
                failure(RecordNotFoundException.class, Users.all().get(db));
        assertThat(empty.model()).isEqualTo("User");
        assertThat(empty.code()).isEqualTo(ErrorCode.RECORD_NOT_FOUND);

        User user = only(Users.create().name("secret").exec(db));
        done(Users.delete(user).exec(db));

        failure(RecordNotFoundException.class, Users.byId(user.id()).get(db));
        RecordNotFoundException byId = failure(RecordNotFoundException.class, Users.getById(db, user.id()));
        assertThat(byId).hasMessageNotContaining(user.id().toString());
        failure(RecordNotFoundException.class, Users.getByName(db, "secret"));
        RecordNotFoundException update = failure(
                RecordNotFoundException.class, Users.update(user).name("x").exec(db));
        assertThat(update.model()).isEqualTo("User");
        assertThat(maybe(Users.findById(db, user.id()))).isEmpty();
        assertThat(maybe(Users.byId(user.id()).one(db))).isEmpty();
        assertThat(maybe(Users.byId(user.id()).first(db))).isEmpty();
    }
}
