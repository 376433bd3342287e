package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.userwithage.User;
import dev.weir.it.shapes.userwithage.UserModel;
import dev.weir.it.shapes.userwithage.UserQuery;
import dev.weir.it.shapes.userwithage.Users;
import java.util.List;
import java.util.stream.LongStream;

final class SortLimitConformance {

    @Conformance(requires = Feature.SORT)
    void sortAsc(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(LongStream.range(0, 100)
                        .mapToObj(i -> Users.create().name("user").age(i * 37 % 100))
                        .toList())
                .exec(db));
        test.forget();

        assertThat(each(db, User::age, Users.all().orderBy(u -> u.age().asc())))
                .isEqualTo(LongStream.range(0, 100).boxed().toList());
        assertThat(each(db, User::age, Users.all().orderBy(u -> u.age().desc())))
                .isEqualTo(LongStream.range(0, 100).map(i -> 99 - i).boxed().toList());

        assertThat(test.ops()).containsExactly("SELECT users", "SELECT users");
        assertThat(((Select) test.ran().get(1).statement()).orderBy())
                .extracting(SortKey::direction)
                .containsExactly(SortKey.Direction.DESCENDING);
    }

    @Conformance(requires = Feature.SORT)
    void limitOffset(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(LongStream.range(0, 20)
                        .mapToObj(i -> Users.create().name("user").age(i))
                        .toList())
                .exec(db));
        UserQuery ascending = Users.all().orderBy(u -> u.age().asc());

        assertThat(all(Users.all().limit(5).fetch(db))).hasSize(5).doesNotHaveDuplicates();
        assertThat(each(db, User::age, Users.all().orderBy(u -> u.age().desc()).limit(7)))
                .containsExactly(19L, 18L, 17L, 16L, 15L, 14L, 13L);
        assertThat(each(db, User::age, ascending.limit(7).offset(5))).containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(each(db, User::age, ascending.limit(100)))
                .isEqualTo(LongStream.range(0, 20).boxed().toList());
        assertThat(each(db, User::age, ascending.limit(5).limit(2)))
                .as("the later limit counts")
                .containsExactly(0L, 1L);
    }

    @Conformance(requires = Feature.SORT)
    void firstNarrowsToSingleRow(TestDb test) {
        Database db = openWith(test, 30, 20, 40);
        test.forget();

        assertThat(only(Users.all().orderBy(u -> u.age().asc()).first(db)).name())
                .isEqualTo("Bob");
        assertThat(only(Users.all().orderBy(u -> u.age().desc()).first(db)).name())
                .isEqualTo("Carol");

        for (Op.Ran op : test.ran()) {
            assertThat(((Select) op.statement()).limit().count())
                    .hasValue(new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1)));
            assertThat(op.given()).isEmpty();
        }
        assertThat(test.driver().rows()).isEqualTo(2);
        assertThat(maybe(Users.byName("Nobody").first(db))).isEmpty();
    }

    @Conformance(requires = Feature.SORT)
    void firstRespectsOffset(TestDb test) {
        Database db = openWith(test, 30, 20, 40);
        UserQuery ascending = Users.all().orderBy(u -> u.age().asc());

        assertThat(only(ascending.limit(3).offset(1).first(db)).name()).isEqualTo("Alice");
        assertThat(only(ascending.offset(2).first(db)).name()).isEqualTo("Carol");
        assertThat(maybe(ascending.offset(3).first(db))).isEmpty();
        assertThat(maybe(ascending.limit(0).first(db))).isEmpty();
    }

    @Conformance(requires = Feature.SORT)
    void orderByMultipleColumnsComposes(TestDb test) {
        Database db = openWith(test, 30, 20, 30, 20);

        assertThat(all(Users.all()
                        .orderBy(u -> u.age().asc())
                        .orderBy(u -> u.name().desc())
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Dave", "Bob", "Carol", "Alice");
    }

    @Conformance(requires = Feature.SORT)
    void orderByTuple(TestDb test) {
        Database db = openWith(test, 30, 20, 30, 20);

        assertThat(all(Users.all()
                        .orderBy(u -> u.age().asc(), u -> u.name().desc())
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Dave", "Bob", "Carol", "Alice");
        assertThat(all(Users.all()
                        .orderBy(u -> u.age().desc(), u -> u.name().asc())
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Alice", "Carol", "Bob", "Dave");
    }

    @Conformance(lacks = Feature.SORT)
    void anOrderThatNoIndexGivesIsRefused(TestDb test) {
        Database db = openWith(test, 30, 20);
        test.forget();

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class,
                Users.all().orderBy(u -> u.age().asc()).fetch(db));

        assertThat(error.missing()).singleElement().satisfies(missing -> assertThat(missing.hint())
                .contains("sort what the query gives"));
        assertThat(test.driver().ops()).isEmpty();
    }

    private static Database openWith(TestDb test, long... ages) {
        List<String> names = List.of("Alice", "Bob", "Carol", "Dave");
        Database db = test.open(UserModel.INSTANCE);
        for (int i = 0; i < ages.length; i++) {
            only(Users.create().name(names.get(i)).age(ages[i]).exec(db));
        }
        return db;
    }
}
