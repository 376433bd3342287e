package dev.weir.it.projection;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.loose.Todo;
import dev.weir.it.shapes.rel.loose.TodoQuery;
import dev.weir.it.shapes.rel.loose.Todos;
import dev.weir.it.shapes.rel.loose.UserModel;
import dev.weir.it.shapes.rel.loose.UserQuery;
import dev.weir.it.shapes.rel.loose.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** Lists of values of the rows that a relation leads to. */
final class SelectedListConformance {
    private static final List<UnaryOperator<UserQuery>> PARENTS = List.of(
            q -> q.orderBy(u -> u.name().asc()),
            q -> q.orderBy(u -> u.name().desc()).offset(1).limit(2),
            q -> q.where(u -> u.todos().any(t -> t.priority().gt(1)))
                    .orderBy(u -> u.todos().count(t -> t.title().ne("b3")).desc()),
            q -> q.where(u -> u.name().in(List.of())),
            q -> q.where(u -> u.name().eq("Cyd")));

    /** Which todos of each user, in an order that says of any two which comes first. */
    private static final List<UnaryOperator<TodoQuery>> CHILDREN = List.of(
            q -> q.orderBy(t -> t.title().asc()),
            q -> q.orderBy(t -> t.priority().desc().nullsFirst(), t -> t.title().desc()),
            q -> q.where(t -> t.priority().isNotNull()).orderBy(t -> t.title().asc()),
            q -> q.where(t -> t.title().in(List.of())),
            q -> q.orderBy(t -> t.title().desc()).limit(2),
            q -> q.where(t -> t.title().ne("b2"))
                    .orderBy(t -> t.title().asc())
                    .offset(1)
                    .limit(1),
            q -> q.orderBy(t -> t.title().asc()).limit(0));

    /** What is selected of a todo, some of it twice. */
    private record Line(String title, Optional<Integer> priority, String again, boolean owned) {
        static Line of(Todo todo) {
            return new Line(todo.title(), Optional.ofNullable(todo.priority()), todo.title(), todo.userId() != null);
        }
    }

    @Conformance
    void valuesOfEachRelatedRowAreAList(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));
        test.forget();

        List<Tuple2<String, List<Line>>> lists = all(Users.all()
                .select(
                        u -> u.name(),
                        u -> u.todos(q -> q.select(
                                        t -> t.title(), t -> t.priority().optional(), t -> t.title(), t -> t.userId()
                                                .optional())
                                .as((title, priority, again, owner) ->
                                        new Line(title, priority, again, owner.isPresent()))))
                .fetch(db));

        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
        assertThat(lists).extracting(Tuple2::getT1).containsExactlyInAnyOrder("Ada", "Bob", "Cyd");
        assertThat(byName(lists).get("Ada")).containsExactly(line("same", 3));
        assertThat(byName(lists).get("Bob"))
                .as("none made one with another")
                .containsExactlyInAnyOrder(
                        line("b1", 2), line("b2", null), line("b3", 1), line("same", 2), line("same", 2));
        assertThat(byName(lists).get("Cyd")).isEmpty();
    }

    @Conformance
    void oneValueNeedsNoQuery(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));
        test.forget();

        assertThat(byName(all(Users.all()
                                .select(u -> u.name(), u -> u.todos().select(t -> t.title()))
                                .fetch(db)))
                        .get("Bob"))
                .containsExactlyInAnyOrder("b1", "b2", "b3", "same", "same");
        assertThat(only(Users.where(u -> u.name().eq("Cyd"))
                        .select(u -> u.todos().select(t -> t.priority().optional()))
                        .get(db)))
                .isEmpty();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT users", "SELECT todos");
    }

    @Conformance
    void eachWindowHasOneStatementForAList(TestDb test) {
        Database db = fill(test.openInWindows(2, UserModel.INSTANCE));
        test.forget();

        assertThat(all(Users.all()
                        .select(
                                u -> u.todos().select(t -> t.title()),
                                u -> u.todos(q -> q.select(t -> t.priority().optional())))
                        .fetch(db)))
                .hasSize(3)
                .allMatch(lists -> lists.getT1().size() == lists.getT2().size());
        assertThat(test.ops().stream().filter("SELECT todos"::equals))
                .as("two lists, two windows")
                .hasSize(4);
    }

    @Conformance(requires = Feature.SORT)
    void listsAreWhatTheSameIncludesHold(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));

        for (UnaryOperator<UserQuery> parents : PARENTS) {
            for (UnaryOperator<TodoQuery> children : CHILDREN) {
                UserQuery users = parents.apply(Users.all());
                List<Tuple2<String, List<Line>>> expected =
                        all(users.include(u -> u.todos(children)).fetch(db)).stream()
                                .map(user -> Tuples.of(
                                        user.name(),
                                        user.todos().stream().map(Line::of).toList()))
                                .toList();
                test.forget();

                assertThat(all(users.select(
                                        u -> u.name(),
                                        u -> u.todos(q -> children.apply(q)
                                                .select(
                                                        t -> t.title(),
                                                        t -> t.priority().optional(),
                                                        t -> t.title(),
                                                        t -> t.userId().optional())
                                                .as((title, priority, again, owner) ->
                                                        new Line(title, priority, again, owner.isPresent()))))
                                .fetch(db)))
                        .isEqualTo(expected);
                assertThat(test.ops().size()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Conformance(requires = Feature.SORT)
    void argumentsOfListsStandAmongThoseOfTheQuery(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));

        var selected = only(Users.where(u -> u.name().eq("Bob"))
                .include(u -> u.todos(q -> q.where(t -> t.title().eq("b3"))))
                .select(
                        u -> u.age().plus(1000).optional(),
                        u -> u.todos(q -> q.where(t -> t.title().startsWith("b"))
                                .orderBy(t -> t.priority().plus(7).desc().nullsLast())
                                .limit(2)
                                .select(
                                        t -> t.priority().plus(10).optional(),
                                        t -> t.user()
                                                .todos()
                                                .count(x -> x.title().eq("same"))
                                                .plus(100L)
                                                .optional(),
                                        t -> t.user().name().optional())),
                        u -> u.todos().count(t -> t.title().ne("same")).plus(500L),
                        u -> u.todos())
                .get(db));

        assertThat(selected.getT1()).isEmpty();
        assertThat(selected.getT2())
                .containsExactly(
                        Tuples.of(Optional.of(12), Optional.of(102L), Optional.of("Bob")),
                        Tuples.of(Optional.of(11), Optional.of(102L), Optional.of("Bob")));
        assertThat(selected.getT3()).isEqualTo(503L);
        assertThat(selected.getT4()).extracting(Todo::title).containsExactly("b3");
    }

    @Conformance
    void listsStandBesideTheInstanceAndEachOther(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));
        test.forget();

        var selected = only(Users.where(u -> u.name().eq("Bob"))
                .include(u -> u.todos(q -> q.where(t -> t.title().eq("b1"))))
                .select(
                        u -> u.todos(q -> q.where(t -> t.title().eq("b2")).select(t -> t.title())),
                        u -> u,
                        u -> u.todos(q -> q.where(t -> t.title().eq("b3")).select(t -> t.title())))
                .get(db));

        assertThat(selected.getT1()).containsExactly("b2");
        assertThat(selected.getT2().todos()).extracting(Todo::title).containsExactly("b1");
        assertThat(selected.getT3()).containsExactly("b3");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT todos", "SELECT todos");
    }

    @Conformance
    void aLimitCountsForEachInstance(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));

        assertThat(byName(all(Users.all()
                                .select(
                                        u -> u.name(),
                                        u -> u.todos(q -> q.limit(2).select(t -> t.title())))
                                .fetch(db)))
                        .entrySet())
                .extracting(list -> list.getKey() + list.getValue().size())
                .containsExactlyInAnyOrder("Ada1", "Bob2", "Cyd0");
    }

    @Conformance
    void whatAQueryGivesOfARelationIsSelected(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));
        test.forget();

        assertThat(byName(all(Users.all()
                                .select(
                                        u -> u.name(),
                                        u -> u.todos(q -> q.where(t -> t.title().eq("b1"))))
                                .fetch(db)))
                        .get("Bob"))
                .extracting(Todo::title)
                .containsExactly("b1");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance
    void aValueThatMayBeAbsentIsOptionalInAListToo(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));
        test.forget();

        assertThat(failure(
                        InvalidStatementException.class,
                        Users.all()
                                .select(u -> u.todos().select(t -> t.priority()))
                                .fetch(db)))
                .hasMessageContaining("User.todos Todo.priority may be absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.all().include(u -> u.todos(q -> q.select(t -> t.title()))))
                .withMessageContaining("select() instead of include()");
        assertThat(test.ops()).isEmpty();
    }

    @Conformance(lacks = Feature.RELATIONAL_QUERY)
    void computedValuesOfListsAreRefused(TestDb test) {
        Database db = fill(test.open(UserModel.INSTANCE));
        test.forget();

        failure(
                UnsupportedByDatabaseException.class,
                Users.all()
                        .select(u -> u.todos().select(t -> t.priority().plus(1).optional()))
                        .fetch(db));
        assertThat(test.ops()).isEmpty();
    }

    private static Line line(String title, @Nullable Integer priority) {
        return new Line(title, Optional.ofNullable(priority), title, true);
    }

    private static <T> Map<String, List<T>> byName(List<Tuple2<String, List<T>>> lists) {
        return lists.stream().collect(toMap(Tuple2::getT1, Tuple2::getT2));
    }

    private static Database fill(Database db) {
        only(Users.create()
                .name("Ada")
                .age(36)
                .todos(Todos.create().title("same").priority(3))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .todos(
                        Todos.create().title("b1").priority(2),
                        Todos.create().title("b2"),
                        Todos.create().title("b3").priority(1),
                        Todos.create().title("same").priority(2),
                        Todos.create().title("same").priority(2))
                .exec(db));
        only(Users.create().name("Cyd").exec(db));
        only(Todos.create().title("orphan").exec(db));
        return db;
    }
}
