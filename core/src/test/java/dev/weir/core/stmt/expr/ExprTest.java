package dev.weir.core.stmt.expr;

import static dev.weir.core.testing.Name.condition;
import static dev.weir.core.testing.Name.lit;
import static dev.weir.core.testing.Name.name;
import static dev.weir.core.testing.Name.number;
import static dev.weir.core.testing.Name.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.testing.Name;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class ExprTest {
    private static final Expr<Name> A = condition("a");
    private static final Expr<Name> B = condition("b");
    private static final Expr<Name> C = condition("c");
    private static final Expr<Name> N = number("n");
    private static final Expr<Name> M = number("m");
    private static final Expr<Name> T = text("t");
    private static final Expr<Name> U = text("u");
    private static final Expr<Name> NUMBERS = name("numbers", new ListType(ScalarType.INT32));
    private static final Optional<Character> NO_ESCAPE = Optional.empty();

    /** One node of each variant, its type and its operands in reading order. */
    static Stream<Arguments> variants() {
        return Stream.of(
                variant(N, ScalarType.INT32),
                variant(lit("x"), ScalarType.TEXT),
                variant(new Expr.Not<>(A), ScalarType.BOOL, A),
                variant(new Expr.And<>(List.of(A, B, C)), ScalarType.BOOL, A, B, C),
                variant(new Expr.Or<>(List.of(A, B)), ScalarType.BOOL, A, B),
                variant(new Expr.Comparison<>(ComparisonOp.LT, N, M), ScalarType.BOOL, N, M),
                variant(new Expr.Between<>(N, M, lit(3)), ScalarType.BOOL, N, M, lit(3)),
                variant(new Expr.IsNull<>(N), ScalarType.BOOL, N),
                variant(new Expr.IsTrue<>(A), ScalarType.BOOL, A),
                variant(new Expr.InList<>(N, List.of(M, lit(3))), ScalarType.BOOL, N, M, lit(3)),
                variant(new Expr.InList<>(N, List.of()), ScalarType.BOOL, N),
                variant(new Expr.InSet<>(N, NUMBERS), ScalarType.BOOL, N, NUMBERS),
                variant(new Expr.TextMatch<>(TextMatchKind.LIKE, T, U, Optional.of('\\')), ScalarType.BOOL, T, U),
                variant(new Expr.Arithmetic<>(ArithmeticOp.ADD, N, M), ScalarType.INT32, N, M));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void knowsItsType(Expr<Name> node, Type type, List<Expr<Name>> operands) {
        assertThat(node.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void visitsItsOperandsInReadingOrderAndStaysIfNoneChanges(Expr<Name> node, Type type, List<Expr<Name>> operands) {
        List<Expr<Name>> visited = new ArrayList<>();
        Expr<Name> mapped = node.mapChildren(child -> {
            visited.add(child);
            return child;
        });

        assertThat(visited).isEqualTo(operands);
        assertThat(mapped).isSameAs(node);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void rebuildsItselfAroundEachOperand(Expr<Name> node, Type type, List<Expr<Name>> operands) {
        for (int changed = 0; changed < operands.size(); changed++) {
            Expr<Name> old = operands.get(changed);
            Expr<Name> replacement = name("new", old.type());
            List<Expr<Name>> expected = new ArrayList<>(operands);
            expected.set(changed, replacement);

            Expr<Name> mapped = node.mapChildren(child -> child.equals(old) ? replacement : child);
            List<Expr<Name>> visited = new ArrayList<>();
            mapped.mapChildren(child -> {
                visited.add(child);
                return child;
            });

            assertThat(mapped).hasSameClassAs(node).isNotEqualTo(node);
            assertThat(visited).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void equalsItsCopy(Expr<Name> node, Type type, List<Expr<Name>> operands) {
        Expr<Name> copy =
                new LeafMapper<Name, Name>(term -> new Expr.Leaf<>(new Name(term.text(), term.type()))).map(node);

        assertThat(copy).isEqualTo(node).hasSameHashCodeAs(node);
    }

    /** Calls that make no sense, and what they are told. */
    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong(() -> new Expr.Not<>(N), "NOT needs a condition, got int32"),
                wrong(() -> new Expr.And<>(List.of(A, N)), "AND needs a condition, got int32"),
                wrong(() -> new Expr.And<>(List.of(A)), "AND needs two operands or more, got 1"),
                wrong(() -> new Expr.And<>(List.<Expr<Name>>of()), "AND needs two operands or more, got 0"),
                wrong(() -> new Expr.Or<>(List.of(T, A)), "OR needs a condition, got text"),
                wrong(() -> new Expr.Or<>(List.of(A)), "OR needs two operands or more, got 1"),
                wrong(
                        () -> new Expr.Comparison<>(ComparisonOp.LE, N, T),
                        "<= needs two values of one type, got int32 and text"),
                wrong(
                        () -> new Expr.Comparison<>(ComparisonOp.EQ, N, name("l", ScalarType.INT64)),
                        "= needs two values of one type, got int32 and int64"),
                wrong(() -> new Expr.Between<>(N, T, N), "BETWEEN needs two values of one type, got int32 and text"),
                wrong(() -> new Expr.Between<>(N, N, T), "BETWEEN needs two values of one type, got int32 and text"),
                wrong(() -> new Expr.IsTrue<>(N), "IS TRUE needs a condition, got int32"),
                wrong(() -> new Expr.InList<>(N, List.of(N, T)), "IN needs two values of one type, got int32 and text"),
                wrong(() -> new Expr.InSet<>(N, M), "IN needs a list of int32, got int32"),
                wrong(() -> new Expr.InSet<>(T, NUMBERS), "IN needs a list of text, got list(int32)"),
                wrong(() -> new Expr.TextMatch<>(TextMatchKind.LIKE, N, T, NO_ESCAPE), "LIKE needs text, got int32"),
                wrong(
                        () -> new Expr.TextMatch<>(TextMatchKind.CONTAINS, T, N, NO_ESCAPE),
                        "CONTAINS needs text, got int32"),
                wrong(
                        () -> new Expr.TextMatch<>(TextMatchKind.CONTAINS, T, U, Optional.of('!')),
                        "CONTAINS takes no escape character"),
                wrong(
                        () -> new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, N, T),
                        "- needs two values of one type, got int32 and text"),
                wrong(() -> new Expr.Arithmetic<>(ArithmeticOp.ADD, T, U), "+ needs a number, got text"),
                wrong(
                        () -> Limit.none().withCount(new Expr.Literal<>(Name.integer(1))),
                        "LIMIT needs int64, got int32"),
                wrong(
                        () -> Limit.none().withOffset(new Expr.Literal<>(Name.integer(1))),
                        "OFFSET needs int64, got int32"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void refusesWhatHasNoMeaning(Supplier<?> call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::get).withMessage(message);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"STARTS_WITH", "ENDS_WITH", "CONTAINS"},
            mode = Mode.INCLUDE)
    void onlyPatternsTakeAnEscape(TextMatchKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expr.TextMatch<>(kind, T, U, Optional.of('!')))
                .withMessage(kind + " takes no escape character");
    }

    @Test
    void joinsConditionsByTheirNumber() {
        assertThat(Expr.<Name>all(List.of())).isEqualTo(lit(Value.Bool.TRUE));
        assertThat(Expr.all(List.of(A))).isSameAs(A);
        assertThat(Expr.all(List.of(A, B))).isEqualTo(new Expr.And<>(List.of(A, B)));
        assertThat(Expr.<Name>any(List.of())).isEqualTo(lit(Value.Bool.FALSE));
        assertThat(Expr.any(List.of(A))).isSameAs(A);
        assertThat(Expr.any(List.of(A, B))).isEqualTo(new Expr.Or<>(List.of(A, B)));
    }

    @Test
    void knowsTheConstantConditions() {
        assertThat(Expr.<Name>alwaysTrue().isAlwaysTrue()).isTrue();
        assertThat(Expr.<Name>alwaysTrue().isAlwaysFalse()).isFalse();
        assertThat(Expr.<Name>alwaysFalse().isAlwaysFalse()).isTrue();
        assertThat(Expr.<Name>alwaysFalse().isAlwaysTrue()).isFalse();
        assertThat(Name.nil(ScalarType.BOOL).isAlwaysTrue()).isFalse();
        assertThat(Name.nil(ScalarType.BOOL).isAlwaysFalse()).isFalse();
        assertThat(A.isAlwaysTrue() || A.isAlwaysFalse()).isFalse();
    }

    @Test
    void keepsNoListOfTheCaller() {
        List<Expr<Name>> operands = new ArrayList<>(List.of(A, B));
        List<Expr<Name>> items = new ArrayList<>(List.of(N));
        Expr.And<Name> and = new Expr.And<>(operands);
        Expr.Or<Name> or = new Expr.Or<>(operands);
        Expr.InList<Name> in = new Expr.InList<>(M, items);
        operands.clear();
        items.clear();

        assertThat(and.operands()).containsExactly(A, B);
        assertThat(or.operands()).containsExactly(A, B);
        assertThat(in.items()).containsExactly(N);
    }

    @ParameterizedTest
    @EnumSource
    void negatesAndFlipsOperatorsTruly(ComparisonOp op) {
        for (int order = -1; order <= 1; order++) {
            assertThat(op.negated().holds(order)).isEqualTo(!op.holds(order));
            assertThat(op.flipped().holds(-order)).isEqualTo(op.holds(order));
        }
        assertThat(op.negated().negated()).isEqualTo(op);
        assertThat(op.flipped().flipped()).isEqualTo(op);
    }

    @Test
    void changesAnOperator() {
        Expr.Comparison<Name> less = new Expr.Comparison<>(ComparisonOp.LT, N, M);

        assertThat(less.withOp(ComparisonOp.GE)).isEqualTo(new Expr.Comparison<>(ComparisonOp.GE, N, M));
    }

    @Test
    void limitsSayWhetherTheyCut() {
        Expr<Name> five = lit(new Value.Int(ScalarType.INT64, 5));

        assertThat(Limit.<Name>none().isNone()).isTrue();
        assertThat(Limit.<Name>none().withCount(five)).isEqualTo(new Limit<>(Optional.of(five), Optional.empty()));
        assertThat(Limit.<Name>none().withOffset(five).isNone()).isFalse();
        assertThat(Limit.<Name>none().withOffset(five).withCount(five))
                .isEqualTo(new Limit<>(Optional.of(five), Optional.of(five)));
    }

    @Test
    void sortKeysPutNullsWhereTheOrderOfValuesDoes() {
        assertThat(SortKey.ascending(N))
                .isEqualTo(new SortKey<>(N, SortKey.Direction.ASCENDING, SortKey.NullOrder.FIRST));
        assertThat(SortKey.descending(N))
                .isEqualTo(new SortKey<>(N, SortKey.Direction.DESCENDING, SortKey.NullOrder.LAST));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read and forgotten
    private static Arguments variant(Expr<Name> node, Type type, Expr<Name>... operands) {
        return Arguments.of(Named.of(node.getClass().getSimpleName(), node), type, List.of(operands));
    }

    private static Arguments wrong(Supplier<?> call, String message) {
        return Arguments.of(Named.of(message, call), message);
    }
}
