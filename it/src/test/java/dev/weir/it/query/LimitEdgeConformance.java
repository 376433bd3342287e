package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.userwithage.User;
import dev.weir.it.shapes.userwithage.UserModel;
import dev.weir.it.shapes.userwithage.UserQuery;
import dev.weir.it.shapes.userwithage.Users;
import java.util.stream.LongStream;

/** Limits and offsets at their ends, and in every statement that can have one. */
final class LimitEdgeConformance {

    @Conformance(requires = Feature.SORT)
    void offsetWithoutALimit(TestDb test) {
        UserQuery ascending = Users.all().orderBy(u -> u.age().asc());
        Database db = openWithTen(test);

        assertThat(each(db, User::age, ascending.offset(7))).containsExactly(7L, 8L, 9L);
        assertThat(each(db, User::age, ascending.offset(0))).hasSize(10);
        assertThat(each(db, User::age, ascending.offset(10))).isEmpty();
        assertThat(each(db, User::age, ascending.offset(Long.MAX_VALUE))).isEmpty();
        assertThat(each(db, User::age, ascending.limit(Long.MAX_VALUE).offset(9)))
                .containsExactly(9L);
        assertThat(all(Users.all().offset(4).fetch(db))).hasSize(6);
    }

    @Conformance
    void limitOfZeroGivesNothing(TestDb test) {
        Database db = openWithTen(test);

        assertThat(all(Users.all().limit(0).fetch(db))).isEmpty();
        assertThat(only(Users.all().limit(0).count(db))).isZero();
        assertThat(only(Users.all().limit(0).exists(db))).isFalse();
        assertThat(only(Users.all().limit(0).delete().exec(db))).isZero();
        assertThat(only(Users.all().count(db))).isEqualTo(10);
    }

    @Conformance
    void negativeLimitIsRefusedAtTheCall(TestDb test) {
        Database db = openWithTen(test);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.all().limit(-1))
                .withMessageContaining("limit")
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.all().offset(Long.MIN_VALUE))
                .withMessageContaining("offset");
        assertThat(test.driver().ops()).isEmpty();
        assertThat(only(Users.all().count(db))).isEqualTo(10);
    }

    @Conformance(requires = Feature.SORT)
    void deleteKeepsToItsLimit(TestDb test) {
        Database db = openWithTen(test);

        assertThat(only(Users.all()
                        .orderBy(u -> u.age().asc())
                        .limit(3)
                        .offset(1)
                        .delete()
                        .exec(db)))
                .isEqualTo(3);

        assertThat(each(db, User::age, Users.all().orderBy(u -> u.age().asc())))
                .containsExactly(0L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(only(Users.where(u -> u.age().ge(8L)).limit(1).delete().exec(db)))
                .isEqualTo(1);
        assertThat(only(Users.where(u -> u.age().ge(8L)).count(db))).isEqualTo(1);
    }

    @Conformance(requires = Feature.SORT)
    void updateKeepsToItsLimit(TestDb test) {
        Database db = openWithTen(test);

        assertThat(only(Users.all()
                        .orderBy(u -> u.age().desc())
                        .limit(2)
                        .update()
                        .name("old")
                        .exec(db)))
                .isEqualTo(2);
        assertThat(only(Users.all()
                        .orderBy(u -> u.age().asc())
                        .offset(8)
                        .update()
                        .age(a -> a.plus(100L))
                        .exec(db)))
                .isEqualTo(2);

        assertThat(each(db, User::age, Users.byName("old").orderBy(u -> u.age().asc())))
                .containsExactly(108L, 109L);
        assertThat(only(Users.byName("young").count(db))).isEqualTo(8);
    }

    @Conformance
    void countKeepsToItsLimit(TestDb test) {
        Database db = openWithTen(test);

        assertThat(only(Users.all().limit(3).count(db))).isEqualTo(3);
        assertThat(only(Users.all().limit(30).count(db))).isEqualTo(10);
        assertThat(only(Users.all().offset(8).count(db))).isEqualTo(2);
        assertThat(only(Users.all().limit(5).offset(8).count(db))).isEqualTo(2);
        assertThat(only(Users.where(u -> u.age().lt(4L)).limit(3).offset(2).count(db)))
                .isEqualTo(2);
        assertThat(only(Users.all().offset(9).exists(db))).isTrue();
        assertThat(only(Users.all().offset(10).exists(db))).isFalse();
    }

    @Conformance(requires = Feature.SORT)
    void oneTellsOfSeveralUnlessTheLimitCutsThemOff(TestDb test) {
        Database db = openWithTen(test);
        UserQuery ascending = Users.all().orderBy(u -> u.age().asc());

        failure(NonUniqueResultException.class, Users.all().one(db));
        failure(NonUniqueResultException.class, Users.all().get(db));
        assertThat(only(ascending.limit(1).one(db)).age()).isZero();
        assertThat(only(ascending.limit(1).offset(3).get(db)).age()).isEqualTo(3);
        assertThat(only(ascending.offset(9).get(db)).age()).isEqualTo(9);
        assertThat(maybe(ascending.limit(0).one(db))).isEmpty();
        test.forget();
        failure(NonUniqueResultException.class, Users.all().one(db));
        assertThat(test.driver().rows()).as("two rows tell").isEqualTo(2);
    }

    private static Database openWithTen(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(LongStream.range(0, 10)
                        .mapToObj(i -> Users.create().name("young").age(i))
                        .toList())
                .exec(db));
        test.forget();
        return db;
    }
}
