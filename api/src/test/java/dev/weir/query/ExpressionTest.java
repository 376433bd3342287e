package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.compare;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.value;
import static dev.weir.query.Shapes.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {
    private static final UserPath<User> USER = UserPath.ROOT;
    private static final Expr<FieldTerm> NAME = field(UserModel.NAME);
    private static final Expr<FieldTerm> AGE = field(UserModel.AGE);
    private static final Expr<FieldTerm> INT = value(ScalarType.INT32);
    private static final Expr<FieldTerm> TEXT = value(ScalarType.TEXT);

    static Stream<Arguments> conditions() {
        return Stream.of(
                is("eq", USER.age().eq(1), compare(UserModel.AGE, ComparisonOp.EQ), 1L),
                is("ne", USER.age().ne(1), compare(UserModel.AGE, ComparisonOp.NE), 1L),
                is("lt", USER.age().lt(1), compare(UserModel.AGE, ComparisonOp.LT), 1L),
                is("le", USER.age().le(1), compare(UserModel.AGE, ComparisonOp.LE), 1L),
                is("gt", USER.age().gt(1), compare(UserModel.AGE, ComparisonOp.GT), 1L),
                is("ge", USER.age().ge(1), compare(UserModel.AGE, ComparisonOp.GE), 1L),
                is("between", USER.age().between(1, 2), new Expr.Between<>(AGE, INT, INT), 1L, 2L),
                is("eq null", USER.age().eq((Integer) null), new Expr.IsNull<>(AGE)),
                is("ne null", USER.age().ne((Integer) null), new Expr.Not<>(new Expr.IsNull<>(AGE))),
                is("is null", USER.age().isNull(), new Expr.IsNull<>(AGE)),
                is("is not null", USER.age().isNotNull(), new Expr.Not<>(new Expr.IsNull<>(AGE))),
                is("eq a field", USER.name().eq(USER.name()), new Expr.Comparison<>(ComparisonOp.EQ, NAME, NAME)),
                is("ne a field", USER.name().ne(USER.name()), new Expr.Comparison<>(ComparisonOp.NE, NAME, NAME)),
                is("lt a field", USER.age().lt(USER.age()), new Expr.Comparison<>(ComparisonOp.LT, AGE, AGE)),
                is("le a field", USER.age().le(USER.age()), new Expr.Comparison<>(ComparisonOp.LE, AGE, AGE)),
                is("gt a field", USER.age().gt(USER.age()), new Expr.Comparison<>(ComparisonOp.GT, AGE, AGE)),
                is("ge a field", USER.age().ge(USER.age()), new Expr.Comparison<>(ComparisonOp.GE, AGE, AGE)),
                is("is true", USER.active().isTrue(), field(UserModel.ACTIVE)),
                is("is false", USER.active().isFalse(), new Expr.Not<>(field(UserModel.ACTIVE))),
                is("a label", USER.level().eq(User.Level.ADMIN), compare(UserModel.LEVEL, ComparisonOp.EQ), "ADMIN"),
                is("like", USER.name().like("a%"), match(TextMatchKind.LIKE, Optional.empty()), "a%"),
                is("like, escaped", USER.name().like("a!%", '!'), match(TextMatchKind.LIKE, Optional.of('!')), "a!%"),
                is("ilike", USER.name().ilike("a%"), match(TextMatchKind.ILIKE, Optional.empty()), "a%"),
                is("starts with", USER.name().startsWith("%"), match(TextMatchKind.STARTS_WITH, Optional.empty()), "%"),
                is("ends with", USER.name().endsWith("_"), match(TextMatchKind.ENDS_WITH, Optional.empty()), "_"),
                is("contains", USER.name().contains("a"), match(TextMatchKind.CONTAINS, Optional.empty()), "a"),
                is("a sum", USER.age().plus(1).gt(2), gt(arithmetic(ArithmeticOp.ADD, INT)), 1L, 2L),
                is("a difference", USER.age().minus(1).gt(2), gt(arithmetic(ArithmeticOp.SUBTRACT, INT)), 1L, 2L),
                is("a sum of fields", USER.age().plus(USER.age()).gt(2), gt(arithmetic(ArithmeticOp.ADD, AGE)), 2L),
                is(
                        "a difference of fields",
                        USER.age().minus(USER.age().plus(3)).gt(2),
                        gt(arithmetic(ArithmeticOp.SUBTRACT, arithmetic(ArithmeticOp.ADD, INT))),
                        3L,
                        2L));
    }

    /** The shape holds no value of the user; the values stand beside it, in reading order. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void aConditionIsAShapeAndItsValues(
            String name, Condition<User> condition, Expr<FieldTerm> shape, List<Object> arguments) {
        assertThat(condition.expr()).isEqualTo(shape);
        assertThat(boxed(condition.arguments())).isEqualTo(arguments);
    }

    @Test
    void aListIsOneArgumentWhateverItsSize() {
        Condition<User> two = USER.age().in(List.of(1, 2));
        Condition<User> four = USER.age().in(Arrays.asList(3, null, 4, 3));

        assertThat(two.expr())
                .isEqualTo(new Expr.InSet<>(AGE, values(ScalarType.INT32)))
                .isEqualTo(four.expr());
        assertThat(boxed(two.arguments())).containsExactly(List.of(1, 2));
        assertThat(boxed(four.arguments())).containsExactly(Arrays.asList(3, null, 4));
        assertThat(USER.age().notIn(List.of(1)).expr()).isEqualTo(new Expr.Not<>(two.expr()));
    }

    @Test
    void labelsAreListedByTheirNames() {
        assertThat(boxed(USER.level()
                        .in(List.of(User.Level.ADMIN, User.Level.GUEST))
                        .arguments()))
                .containsExactly(List.of("ADMIN", "GUEST"));
    }

    @Test
    void nothingIsInAnEmptyListAndEverythingIsNot() {
        assertThat(USER.age().in(List.of()).expr()).isEqualTo(Expr.alwaysFalse());
        assertThat(USER.age().notIn(List.of()).expr()).isEqualTo(new Expr.Not<>(Expr.alwaysFalse()));
    }

    @Test
    void aListIsCopied() {
        List<Integer> ages = Arrays.asList(1, 2);
        Condition<User> condition = USER.age().in(ages);
        ages.set(0, 9);

        assertThat(boxed(condition.arguments())).containsExactly(List.of(1, 2));
    }

    @Test
    void ordersSayWhereNullsGo() {
        assertThat(USER.age().asc().key())
                .isEqualTo(new SortKey<>(AGE, SortKey.Direction.ASCENDING, SortKey.NullOrder.FIRST));
        assertThat(USER.age().desc().key())
                .isEqualTo(new SortKey<>(AGE, SortKey.Direction.DESCENDING, SortKey.NullOrder.LAST));
        assertThat(USER.age().asc().nullsLast().key())
                .isEqualTo(new SortKey<>(AGE, SortKey.Direction.ASCENDING, SortKey.NullOrder.LAST));
        assertThat(USER.age().desc().nullsFirst().key())
                .isEqualTo(new SortKey<>(AGE, SortKey.Direction.DESCENDING, SortKey.NullOrder.FIRST));
    }

    @Test
    void anOrderKeepsTheValuesOfItsKey() {
        assertThat(boxed(USER.age().plus(5).desc().nullsFirst().arguments())).containsExactly(5L);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refuses("lt", "value", () -> USER.age().lt((Integer) null)),
                refuses("ge", "value", () -> USER.age().ge((Integer) null)),
                refuses("between", "low", () -> USER.age().between(null, 1)),
                refuses("between", "high", () -> USER.age().between(1, null)),
                refuses("like", "pattern", () -> USER.name().like(null)),
                refuses("starts with", "pattern", () -> USER.name().startsWith(null)),
                refuses("plus", "operand", () -> USER.age().plus((Integer) null)));
    }

    /** To be less than what is not there is no question that has an answer. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("nulls")
    void nullIsRefusedWhereItMeansNothing(String name, String what, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(what + " is null, which it may not be");
    }

    private static Arguments is(String name, Condition<User> condition, Expr<FieldTerm> shape, Object... arguments) {
        return Arguments.of(name, condition, shape, Arrays.asList(arguments));
    }

    private static Arguments refuses(String name, String what, ThrowingCallable call) {
        return Arguments.of(name, what, call);
    }

    private static Expr<FieldTerm> match(TextMatchKind kind, Optional<Character> escape) {
        return new Expr.TextMatch<>(kind, NAME, TEXT, escape);
    }

    private static Expr<FieldTerm> gt(Expr<FieldTerm> left) {
        return new Expr.Comparison<>(ComparisonOp.GT, left, INT);
    }

    private static Expr<FieldTerm> arithmetic(ArithmeticOp op, Expr<FieldTerm> right) {
        return new Expr.Arithmetic<>(op, AGE, right);
    }
}
