package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.eq;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.TodoModel;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ModelQueryTest {
    private static final Expr<FieldTerm> COUNT = value(ScalarType.INT64);
    private static final UserQuery ALL = UserQuery.ALL;
    private static final User ADA = User.of(1, "Ada");

    private final RecordingExecutor db = new RecordingExecutor();

    @Test
    void everythingGivenIsInTheStatementAndItsValuesBeside() {
        UserQuery query = ALL.where(user -> user.name().eq("Ada"))
                .where(user -> user.age().gt(7))
                .orderBy(user -> user.age().plus(1).desc(), user -> user.name().asc())
                .limit(10)
                .offset(20);

        query.fetch(db).blockLast();

        Expr<FieldTerm> filter = new Expr.And<>(List.of(eq(UserModel.NAME), gt()));
        Selection selection = new Selection(
                filter,
                List.of(
                        SortKey.descending(
                                new Expr.Arithmetic<>(ArithmeticOp.ADD, field(UserModel.AGE), value(ScalarType.INT32))),
                        SortKey.ascending(field(UserModel.NAME))),
                new Limit<>(Optional.of(COUNT), Optional.of(COUNT)));
        assertThat(db.call().what()).isEqualTo("fetch");
        assertThat(db.call().statement())
                .isEqualTo(new Query(UserModel.MODEL_ID, selection, List.of(), Query.Answer.INSTANCES));
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", 7L, 1L, 10L, 20L);
    }

    @Test
    void anOrderGivenLaterWeighsLess() {
        ALL.orderBy(user -> user.name().asc())
                .orderBy(user -> user.id().asc())
                .fetch(db)
                .blockLast();

        assertThat(query().selection().sort())
                .containsExactly(SortKey.ascending(field(UserModel.NAME)), SortKey.ascending(field(UserModel.ID)));
    }

    static Stream<Arguments> modifiers() {
        return Stream.of(
                modifier("where", query -> query.where(user -> user.name().eq("Ada"))),
                modifier("orderBy", query -> query.orderBy(user -> user.name().asc())),
                modifier("limit", query -> query.limit(1)),
                modifier("offset", query -> query.offset(1)),
                modifier("include", query -> query.include(user -> user.todos())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modifiers")
    void aModifierLeavesTheOriginalAlone(String name, UnaryOperator<UserQuery> modifier) {
        UserQuery original =
                ALL.where(user -> user.age().gt(7)).orderBy(user -> user.age().asc());
        UserQuery changed = modifier.apply(original);

        original.fetch(db)
                .thenMany(changed.fetch(db))
                .thenMany(original.fetch(db))
                .blockLast();

        assertThat(changed).isNotSameAs(original);
        assertThat(db.calls().get(2))
                .isEqualTo(db.calls().get(0))
                .isNotEqualTo(db.calls().get(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modifiers")
    void equalQueriesHaveEqualShapes(String name, UnaryOperator<UserQuery> modifier) {
        modifier.apply(ALL).fetch(db).thenMany(modifier.apply(ALL).fetch(db)).blockLast();

        assertThat(db.calls().get(0)).isEqualTo(db.calls().get(1));
        assertThat(db.calls().get(0).statement())
                .hasSameHashCodeAs(db.calls().get(1).statement());
    }

    /** The plan of a statement is looked up by its shape, so that no value may be part of it. */
    @Test
    void otherValuesHaveTheSameShape() {
        ALL.where(user -> user.name().eq("Ada").and(user.age().in(List.of(1))))
                .limit(1)
                .offset(2)
                .fetch(db)
                .blockLast();
        ALL.where(user -> user.name().eq("Grace").and(user.age().in(List.of(1, 2, 3))))
                .limit(3)
                .offset(4)
                .fetch(db)
                .blockLast();

        assertThat(db.calls().get(0).statement()).isEqualTo(db.calls().get(1).statement());
        assertThat(boxed(db.calls().get(0).arguments())).containsExactly("Ada", List.of(1), 1L, 2L);
        assertThat(boxed(db.calls().get(1).arguments())).containsExactly("Grace", List.of(1, 2, 3), 3L, 4L);
    }

    @Test
    void limitAndOffsetStandAlone() {
        ALL.limit(0).fetch(db).thenMany(ALL.offset(0).fetch(db)).blockLast();

        assertThat(db.calls().stream()
                        .map(call -> ((Query) call.statement()).selection().limit()))
                .containsExactly(
                        new Limit<>(Optional.of(COUNT), Optional.empty()),
                        new Limit<>(Optional.empty(), Optional.of(COUNT)));
    }

    @Test
    void theLastLimitCounts() {
        ALL.limit(1).offset(5).limit(2).offset(6).fetch(db).blockLast();

        assertThat(boxed(db.call().arguments())).containsExactly(2L, 6L);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void neitherIsNegative(long count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.limit(count))
                .withMessage("limit is " + count + "; it is zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.offset(count))
                .withMessage("offset is " + count + "; it is zero or more");
    }

    @Test
    void firstAsksForOneAndOneForTwo() {
        ALL.first(db).then(ALL.one(db)).block();

        assertThat(db.calls()).extracting(RecordingExecutor.Call::what).containsExactly("fetchFirst", "fetchOne");
        assertThat(db.calls().stream()
                        .map(call ->
                                ((Query) call.statement()).selection().limit().count()))
                .containsExactly(Optional.of(constant(1)), Optional.of(constant(2)));
        assertThat(db.calls())
                .allSatisfy(call -> assertThat(boxed(call.arguments())).isEmpty());
    }

    @Test
    void theUsersOwnLimitStaysIfItIsLower() {
        ALL.limit(1)
                .one(db)
                .then(ALL.limit(0).first(db))
                .then(ALL.limit(5).offset(3).first(db))
                .block();

        assertThat(db.calls().stream().map(call -> boxed(call.arguments())))
                .containsExactly(List.of(1L), List.of(0L), List.of(3L));
    }

    @Test
    void getFailsWhereThereIsNone() {
        StepVerifier.create(ALL.get(db))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(RecordNotFoundException.class)
                        .hasMessage("[RECORD_NOT_FOUND] no User for the given condition;"
                                + " use one() or first() where none is a fine answer"))
                .verify();
        StepVerifier.create(ALL.get(db.answering(ADA))).expectNext(ADA).verifyComplete();
    }

    @Test
    void countAndExistsAskForNoInstances() {
        UserQuery query = ALL.where(user -> user.name().eq("Ada"))
                .include(user -> user.todos())
                .limit(3);

        StepVerifier.create(query.count(db.answering(2L))).expectNext(2L).verifyComplete();
        StepVerifier.create(query.exists(db.answering(true))).expectNext(true).verifyComplete();

        assertThat(db.calls()).extracting(RecordingExecutor.Call::what).containsExactly("count", "exists");
        assertThat(db.calls().stream().map(call -> ((Query) call.statement()).answer()))
                .containsExactly(Query.Answer.COUNT, Query.Answer.EXISTS);
        assertThat(db.calls()).allSatisfy(call -> {
            assertThat(((Query) call.statement()).includes()).isEmpty();
            assertThat(boxed(call.arguments())).containsExactly("Ada", 3L);
        });
    }

    @Test
    void deleteKeepsConditionOrderAndLimit() {
        ALL.where(user -> user.name().eq("Ada"))
                .orderBy(user -> user.id().asc())
                .limit(3)
                .delete()
                .exec(db)
                .block();

        assertThat(db.call().what()).isEqualTo("change");
        assertThat(db.call().statement())
                .isEqualTo(new Delete(
                        UserModel.MODEL_ID,
                        new Selection(
                                eq(UserModel.NAME),
                                List.of(SortKey.ascending(field(UserModel.ID))),
                                new Limit<>(Optional.of(COUNT), Optional.empty()))));
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", 3L);
    }

    @Test
    void aQueryLeadsToWhatItsInstancesHave() {
        ALL.where(user -> user.name().eq("Ada"))
                .limit(2)
                .todos()
                .users()
                .fetch(db)
                .blockLast();

        Expr<FieldTerm> todos = Shapes.leaf(new FieldTerm.Related(
                List.of(),
                new FieldTerm.Hop(TodoModel.USER, false),
                new Selection(eq(UserModel.NAME), List.of(), new Limit<>(Optional.of(COUNT), Optional.empty()))));
        assertThat(query().selection().filter())
                .isEqualTo(Shapes.leaf(new FieldTerm.Related(
                        List.of(), new FieldTerm.Hop(TodoModel.USER, true), Selection.where(todos))));
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", 2L);
    }

    static Stream<Arguments> terminals() {
        return Stream.of(
                terminal("fetch", (query, db) -> query.fetch(db)),
                terminal("first", (query, db) -> query.first(db)),
                terminal("one", (query, db) -> query.one(db)),
                terminal("get", (query, db) -> query.get(db).onErrorComplete()),
                terminal("count", (query, db) -> query.count(db)),
                terminal("exists", (query, db) -> query.exists(db)),
                terminal("explain", (query, db) -> query.explain(db)),
                terminal("delete", (query, db) -> query.delete().exec(db)),
                terminal("explain delete", (query, db) -> query.delete().explain(db)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terminals")
    void nothingHappensBeforeSubscriptionAndEachRunsAgain(
            String name, BiFunction<UserQuery, RecordingExecutor, Publisher<?>> terminal) {
        Publisher<?> result = terminal.apply(ALL, db);
        assertThat(db.calls()).isEmpty();

        Flux.from(result).thenMany(result).blockLast();
        assertThat(db.calls()).hasSize(2);
    }

    private Query query() {
        return (Query) db.call().statement();
    }

    private static Expr<FieldTerm> gt() {
        return Shapes.compare(UserModel.AGE, ComparisonOp.GT);
    }

    private static Expr<FieldTerm> constant(long value) {
        return new Expr.Literal<>(new Value.Int(ScalarType.INT64, value));
    }

    private static Arguments modifier(String name, UnaryOperator<UserQuery> modifier) {
        return Arguments.of(name, modifier);
    }

    private static Arguments terminal(String name, BiFunction<UserQuery, RecordingExecutor, Publisher<?>> terminal) {
        return Arguments.of(name, terminal);
    }
}
