package dev.weir.it.projection;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.loose.Todos;
import dev.weir.it.shapes.rel.loose.UserModel;
import dev.weir.it.shapes.rel.loose.Users;
import dev.weir.query.Selected;
import java.util.List;
import java.util.Optional;
import reactor.util.function.Tuples;

/** Values that the database computes, and those that may be NULL. */
final class SelectedValueConformance {
    @Conformance(requires = Feature.SORT)
    void countsAreSelectedWithAndWithoutConditions(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all()
                        .orderBy(u -> u.name().asc())
                        .select(u -> u.name(), u -> u.todos().count(), u -> u.todos()
                                .count(t -> t.priority().gt(1)))
                        .fetch(db)))
                .containsExactly(Tuples.of("Ada", 1L, 1L), Tuples.of("Bob", 2L, 1L), Tuples.of("Cyd", 0L, 0L));
        assertThat(test.ops()).containsExactly("SELECT users");
    }

    @Conformance(requires = Feature.SORT)
    void aFieldBehindARelationIsSelected(TestDb test) {
        Database db = fill(test);

        assertThat(all(Todos.all()
                        .orderBy(t -> t.title().asc())
                        .select(
                                t -> t.title(),
                                t -> t.user().name().optional(),
                                t -> t.user().age().optional(),
                                t -> t.user().todos().count().optional())
                        .fetch(db)))
                .containsExactly(
                        Tuples.of("a1", Optional.of("Ada"), Optional.of(36), Optional.of(1L)),
                        Tuples.of("b1", Optional.of("Bob"), Optional.empty(), Optional.of(2L)),
                        Tuples.of("b2", Optional.of("Bob"), Optional.empty(), Optional.of(2L)),
                        Tuples.of("orphan", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(test.ops()).containsExactly("SELECT todos");
    }

    @Conformance(requires = Feature.SORT)
    void sumsAreSelected(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all()
                        .orderBy(u -> u.name().asc())
                        .select(
                                u -> u.age().plus(4).optional(),
                                u -> u.todos().count().plus(10L).minus(1L))
                        .fetch(db)))
                .containsExactly(
                        Tuples.of(Optional.of(40), 10L),
                        Tuples.of(Optional.empty(), 11L),
                        Tuples.of(Optional.of(3), 9L));
    }

    @Conformance(requires = Feature.SORT)
    void eightValuesAreATuple(TestDb test) {
        Database db = fill(test);

        record Eight(
                String name,
                Optional<Integer> age,
                long todos,
                long high,
                long low,
                Optional<Integer> next,
                String again,
                long more) {}

        assertThat(only(Users.where(u -> u.name().eq("Bob"))
                        .select(
                                u -> u.name(),
                                u -> u.age().optional(),
                                u -> u.todos().count(),
                                u -> u.todos().count(t -> t.priority().ge(2)),
                                u -> u.todos().count(t -> t.priority().lt(2)),
                                u -> u.age().plus(1).optional(),
                                u -> u.name(),
                                u -> u.todos().count().plus(7L))
                        .as(Eight::new)
                        .get(db)))
                .isEqualTo(new Eight("Bob", Optional.empty(), 2, 1, 0, Optional.empty(), "Bob", 9));
    }

    @Conformance(requires = Feature.SORT)
    void placeholdersOfValuesStandAmongThoseOfTheQuery(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.where(u -> u.todos()
                                .any(t -> t.title().ne("zzz"))
                                .or(u.name().eq("Cyd")))
                        .orderBy(u -> u.todos().count(t -> t.title().eq("b1")).desc(), u -> u.name()
                                .asc())
                        .limit(2)
                        .offset(1)
                        .include(u -> u.todos(t -> t.where(x -> x.title().ne("b2"))))
                        .select(u -> u.todos().count(t -> t.title().eq("a1")).plus(100L), u -> u.todos())
                        .fetch(db)))
                .extracting(selected -> selected.getT1(), selected -> selected.getT2()
                        .size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(101L, 1), org.assertj.core.groups.Tuple.tuple(100L, 0));
    }

    @Conformance(requires = Feature.SORT)
    void distinctValuesComeOnce(TestDb test) {
        Database db = fill(test);
        only(Users.create().name("Ada").exec(db));
        only(Users.create().name("Bob").exec(db));
        test.forget();

        assertThat(all(Users.all().select(u -> u.name()).distinct().fetch(db)))
                .containsExactlyInAnyOrder("Ada", "Bob", "Cyd");
        assertThat(all(Users.all()
                        .orderBy(u -> u.name().desc())
                        .limit(2)
                        .select(u -> u.name())
                        .distinct()
                        .fetch(db)))
                .containsExactly("Cyd", "Bob");
        assertThat(all(Users.all()
                        .orderBy(u -> u.age().asc().nullsLast(), u -> u.name().asc())
                        .offset(1)
                        .select(u -> u.name(), u -> u.age().optional())
                        .distinct()
                        .fetch(db)))
                .containsExactly(
                        Tuples.of("Ada", Optional.of(36)),
                        Tuples.of("Ada", Optional.empty()),
                        Tuples.of("Bob", Optional.empty()));
        assertThat(test.ops()).hasSize(3);
    }

    @Conformance
    void whatMayBeAbsentIsRefusedUnlessItIsOptional(TestDb test) {
        Database db = fill(test);

        assertThat(List.<Selected<?>>of(
                        Users.all().select(u -> u.age()),
                        Users.all().select(u -> u.name(), u -> u.age().plus(1)),
                        Todos.all().select(t -> t.user().name()),
                        Todos.all().select(t -> t.user().todos().count()),
                        Todos.all().select(t -> t.user())))
                .allSatisfy(selected -> assertThat(failure(InvalidStatementException.class, selected.fetch(db)))
                        .hasMessageContaining("optional()"));
        assertThat(test.ops()).isEmpty();
    }

    @Conformance
    void distinctNeedsValuesAndTheirOrder(TestDb test) {
        Database db = fill(test);

        failure(
                InvalidStatementException.class,
                Users.all().select(u -> u.name(), u -> u).distinct().fetch(db));
        failure(
                InvalidStatementException.class,
                Users.all()
                        .orderBy(u -> u.id().asc())
                        .select(u -> u.name())
                        .distinct()
                        .fetch(db));
        assertThat(test.ops()).isEmpty();
    }

    @Conformance(lacks = Feature.RELATIONAL_QUERY)
    void computedValuesAreRefused(TestDb test) {
        Database db = fill(test);

        assertThat(List.<Selected<?>>of(
                        Users.all().select(u -> u.todos().count()),
                        Users.all().select(u -> u.age().plus(1).optional()),
                        Users.all().select(u -> u, u -> u.todos().count()),
                        Todos.all().select(t -> t.user().name().optional()),
                        Users.all().select(u -> u.name()).distinct()))
                .allSatisfy(selected -> failure(UnsupportedByDatabaseException.class, selected.fetch(db)));
        assertThat(test.ops()).isEmpty();
    }

    @Conformance
    void nullAmongStoredFieldsIsEmpty(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all()
                        .select(u -> u.name(), u -> u.age().optional())
                        .fetch(db)))
                .containsExactlyInAnyOrder(
                        Tuples.of("Ada", Optional.of(36)),
                        Tuples.of("Bob", Optional.empty()),
                        Tuples.of("Cyd", Optional.of(-1)));
        assertThat(all(Users.all().select(u -> u.age().optional()).fetch(db)))
                .containsExactlyInAnyOrder(Optional.of(36), Optional.empty(), Optional.of(-1));
    }

    /** Ada is 36 and has a1 (3); Bob has b1 (2) and b2; Cyd is one year short of none and has nothing. One todo is nobody's. */
    private static Database fill(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .age(36)
                .todos(Todos.create().title("a1").priority(3))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .todos(Todos.create().title("b1").priority(2), Todos.create().title("b2"))
                .exec(db));
        only(Users.create().name("Cyd").age(-1).exec(db));
        only(Todos.create().title("orphan").exec(db));
        test.forget();
        return db;
    }
}
