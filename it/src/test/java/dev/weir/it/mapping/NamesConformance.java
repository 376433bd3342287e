package dev.weir.it.mapping;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.columns.AddressBook;
import dev.weir.it.shapes.columns.Contact;
import dev.weir.it.shapes.columns.ContactModel;
import dev.weir.it.shapes.columns.CountedUser;
import dev.weir.it.shapes.columns.CountedUserModel;
import dev.weir.it.shapes.columns.CountedUsers;
import dev.weir.it.shapes.columns.User;
import dev.weir.it.shapes.columns.UserModel;
import dev.weir.it.shapes.columns.Users;
import dev.weir.it.shapes.words.Hostile;
import dev.weir.it.shapes.words.HostileModel;
import dev.weir.it.shapes.words.Hostiles;
import dev.weir.it.shapes.words.Order;
import dev.weir.it.shapes.words.OrderModel;
import dev.weir.it.shapes.words.Orders;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tables and columns under names that were chosen, or that mean something else. */
final class NamesConformance {

    @Conformance
    void specifyCustomColumnName(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User user = only(Users.create().name("foo").exec(db));
        assertThat(test.ran().get(0).columns()).containsExactly("id", "my_name");
        assertThat(test.ran().get(0).given()).containsExactly(user.id(), "foo");
        assertThat(ordered(
                        test,
                        db,
                        Users.where(u -> u.name().eq("foo")),
                        found -> found.orderBy(u -> u.name().asc()),
                        Comparator.comparing(User::name)))
                .containsExactly(user);
        assertThat(only(Users.update(user).name("bar").exec(db)).name()).isEqualTo("bar");
        assertThat(only(Users.getById(db, user.id())).name()).isEqualTo("bar");
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void specifyCustomColumnNameBesideACountedKey(TestDb test) {
        Database db = test.open(CountedUserModel.INSTANCE);

        CountedUser counted = only(CountedUsers.create().name("foo").exec(db));
        assertThat(only(CountedUsers.getById(db, counted.id()))).isEqualTo(counted);
        assertThat(test.ran().get(test.ran().size() - 2).given()).containsExactly("foo");
    }

    @Conformance(requires = {Feature.ANY_NAME, Feature.SORT})
    void tablesColumnsAndCompanionsCanBeRenamed(TestDb test) {
        Tables tables = Tables.of(test, ContactModel.INSTANCE);
        Database db = tables.db();
        assertThat(tables.table("address book").columns())
                .extracting(column -> column.id().name())
                .containsExactly("id", "e-mail", "phone number");

        Contact ada = only(AddressBook.create().email("ada@example.org").exec(db));
        assertThat(only(AddressBook.getByEmail(db, "ada@example.org"))).isEqualTo(ada);
        Contact changed = only(AddressBook.update(ada).phoneNumber("1").exec(db));
        assertThat(all(AddressBook.where(c -> c.phoneNumber().isNotNull())
                        .orderBy(c -> c.phoneNumber().asc())
                        .fetch(db)))
                .containsExactly(changed);
        UniqueViolationException taken = failure(
                UniqueViolationException.class,
                AddressBook.create().email("ada@example.org").exec(db));
        assertThat(taken.table()).isEqualTo("address book");
        assertThat(taken.columns()).containsExactly("e-mail");
    }

    @Conformance
    void createFilterUpdateByRawIdentifierField(TestDb test) {
        Database db = test.open(OrderModel.INSTANCE);

        Order order = only(
                Orders.create().type("sale").select(true).limit(3).group("by").exec(db));
        only(Orders.create().type("gift").select(false).limit(1).exec(db));

        assertThat(all(Orders.findByType(db, "sale"))).containsExactly(order);
        assertThat(ordered(
                        test,
                        db,
                        Orders.where(o -> o.select().isTrue().and(o.limit().gt(2)))
                                .limit(1),
                        found -> found.orderBy(o -> o.group().desc()),
                        Comparator.comparing(Order::id)))
                .containsExactly(order);
        Order changed =
                only(Orders.update(order).type("return").limit(l -> l.plus(1)).exec(db));
        assertThat(changed).isEqualTo(new Order(order.id(), "return", "by", true, 4));
        assertThat(only(Orders.getByType(db, "return"))).isEqualTo(changed);
        assertThat(only(Orders.byType("gift").update().group("from").exec(db))).isEqualTo(1);
        done(Orders.delete(changed).exec(db));
        assertThat(all(Orders.all().fetch(db))).extracting(Order::group).containsExactly("from");
    }

    @Conformance(lacks = Feature.ANY_NAME)
    void namesOfAnotherFormAreRefused(TestDb test) {
        assertThatExceptionOfType(InvalidSchemaException.class)
                .isThrownBy(() -> test.openWithoutTables(HostileModel.INSTANCE))
                .withMessageContaining(
                        "which is no name for " + test.capability().driver());
        assertThat(test.driver().ops()).isEmpty();
    }

    @Conformance(requires = {Feature.ANY_NAME, Feature.SORT})
    void namesThatLookLikeStatementsAreNames(TestDb test) {
        Tables tables = Tables.of(test, HostileModel.INSTANCE);
        Database db = tables.db();
        assertThat(tables.created().get(0).id().name()).isEqualTo("we\"ird; drop table users; --");

        Hostile first = only(Hostiles.create().id(1).name("a").weight(10).exec(db));
        Hostile second = only(Hostiles.create().id(2).name("b").weight(20).exec(db));

        assertThat(all(Hostiles.findByWeight(db, 10))).containsExactly(first);
        assertThat(all(Hostiles.where(
                                h -> h.name().startsWith("a").or(h.weight().in(List.of(20))))
                        .orderBy(h -> h.weight().desc())
                        .fetch(db)))
                .containsExactly(second, first);
        assertThat(only(Hostiles.update(first).weight(w -> w.plus(5)).exec(db))).isEqualTo(new Hostile(1, "a", 15));
        UniqueViolationException taken = failure(
                UniqueViolationException.class,
                Hostiles.create().id(2).name("c").weight(1).exec(db));
        assertThat(taken.table()).isEqualTo("we\"ird; drop table users; --");
        assertThat(taken.columns()).containsExactly("a\"b");
        failure(
                test.outOfRange(),
                Hostiles.byId(2).update().weight(w -> w.plus(Integer.MAX_VALUE)).exec(db));
        assertThat(only(Hostiles.where(h -> h.name().ne("z")).limit(1).delete().exec(db)))
                .isEqualTo(1);
        assertThat(only(Hostiles.all().count(db))).isEqualTo(1);
    }

    @Conformance
    void valuesThatLookLikeStatementsAreValues(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        List<String> hostile = Stream.of(
                        "'; DROP TABLE users; --",
                        "\"; DELETE FROM users; --",
                        "' OR '1'='1",
                        "?1 :a @b $c",
                        "\\",
                        "%_*?[]^",
                        "\u0000' --",
                        "null")
                .filter(name -> test.has(Feature.NUL_IN_TEXT) || name.indexOf('\0') < 0)
                .toList();
        for (String name : hostile) {
            User created = only(Users.create().name(name).exec(db));
            assertThat(only(Users.where(u -> u.name().eq(name)).get(db))).isEqualTo(created);
            assertThat(only(Users.where(u -> u.name().in(List.of(name, "other")))
                            .get(db)))
                    .isEqualTo(created);
        }

        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactlyInAnyOrderElementsOf(hostile);
        assertThat(test.ran()).allSatisfy(op -> assertThat(op.text()).doesNotContain("DROP", "'1'='1", "null'"));
    }
}
