package dev.weir.it.error;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.ErrorCode;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.NotNullViolationException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.blog.Status;
import dev.weir.it.shapes.blog.Todo;
import dev.weir.it.shapes.blog.Todos;
import dev.weir.it.shapes.blog.User;
import dev.weir.it.shapes.blog.UserCreate;
import dev.weir.it.shapes.blog.UserModel;
import dev.weir.it.shapes.blog.Users;
import dev.weir.it.shapes.countervalue.Wallet;
import dev.weir.it.shapes.countervalue.WalletCreate;
import dev.weir.it.shapes.countervalue.WalletModel;
import dev.weir.it.shapes.countervalue.WalletPath;
import dev.weir.it.shapes.countervalue.Wallets;
import java.util.UUID;

/** Writes that a database refuses: each leaves everything as it was, and says what stood in its way. */
final class WriteErrorConformance {

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void uniqueViolationTellsItsColumnsAndNoValue(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(ada().exec(db));

        UniqueViolationException byIndex =
                failure(UniqueViolationException.class, ada().name("other").exec(db));
        assertThat(byIndex.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
        assertThat(byIndex.table()).isEqualTo("users");
        assertThat(byIndex.columns()).containsExactly("email");
        assertThat(byIndex).hasMessageContaining("email").hasMessageNotContaining("ada@example.org");

        UniqueViolationException byKey = failure(
                UniqueViolationException.class,
                ada().email("other@example.org").id(ada.id()).exec(db));
        assertThat(byKey.columns()).containsExactly("id");
        assertThat(byKey).hasMessageNotContaining(ada.id().toString());

        assertThat(all(Users.all().fetch(db))).containsExactly(ada);
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void updateThatMakesTwoRowsAgreeChangesNone(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(ada().exec(db));
        User bob = only(ada().name("Bob").email("bob@example.org").exec(db));

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Users.all().update().name("same").email("same@example.org").exec(db));

        assertThat(error.columns()).containsExactly("email");
        assertThat(all(Users.all().fetch(db))).containsExactlyInAnyOrder(ada, bob);
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void foreignKeyViolationTellsItsTable(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(ada().todos(t -> t.title("x").done(false).priority(1)).exec(db));
        UUID nobody = new UUID(0, 1);

        ForeignKeyViolationException create = failure(
                ForeignKeyViolationException.class,
                Todos.create().title("y").done(true).priority(2).userId(nobody).exec(db));
        assertThat(create.table()).isEqualTo("todos");
        assertThat(create.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION);
        assertThat(create).hasMessageNotContaining(nobody.toString());
        failure(
                ForeignKeyViolationException.class,
                Todos.all().update().userId(nobody).exec(db));

        assertThat(all(Todos.all().fetch(db))).extracting(Todo::userId).containsExactly(ada.id());
    }

    @Conformance
    void notNullViolationTellsItsColumn(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = only(wallet().exec(db));

        NotNullViolationException error = failure(
                NotNullViolationException.class,
                Wallets.update(wallet)
                        .total(t -> t.plus(WalletPath.ROOT.points()))
                        .exec(db));

        assertThat(error.column()).isEqualTo("wallets.total");
        assertThat(error.code()).isEqualTo(ErrorCode.NOT_NULL_VIOLATION);
        assertThat(all(Wallets.all().fetch(db))).containsExactly(wallet);
    }

    @Conformance(requires = Feature.NARROW_INTEGERS)
    void aNumberBeyondItsColumnIsAnInvalidValue(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = only(wallet().cents(Integer.MIN_VALUE).exec(db));

        InvalidValueException error = failure(
                InvalidValueException.class,
                Wallets.update(wallet).cents(c -> c.minus(1)).exec(db));

        assertThat(error.code()).isEqualTo(ErrorCode.INVALID_VALUE);
        assertThat(all(Wallets.all().fetch(db))).containsExactly(wallet);
    }

    @Conformance(lacks = Feature.NARROW_INTEGERS)
    void checkViolationTellsItsTable(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = only(wallet().cents(Integer.MIN_VALUE).exec(db));

        CheckViolationException error = failure(
                CheckViolationException.class,
                Wallets.update(wallet).cents(c -> c.minus(1)).exec(db));

        assertThat(error.table()).isEqualTo("wallets");
        assertThat(error.check()).contains("cents");
        assertThat(error.code()).isEqualTo(ErrorCode.CHECK_VIOLATION);
        assertThat(all(Wallets.all().fetch(db))).containsExactly(wallet);
    }

    private static UserCreate ada() {
        return Users.create().name("Ada").email("ada@example.org").status(Status.ACTIVE);
    }

    private static WalletCreate wallet() {
        return Wallets.create().id(new UUID(1, 1)).cents(1).share(0.5).total(10);
    }
}
