package dev.weir.core.eval;

import static dev.weir.core.testing.Name.condition;
import static dev.weir.core.testing.Name.integer;
import static dev.weir.core.testing.Name.list;
import static dev.weir.core.testing.Name.lit;
import static dev.weir.core.testing.Name.name;
import static dev.weir.core.testing.Name.nil;
import static dev.weir.core.testing.Name.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.testing.Name;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The meaning of every variant, case by case. {@code T}, {@code F} and {@code U} are TRUE, FALSE and UNKNOWN. */
class EvaluatorTest {
    private static final Map<String, Value> TRUTHS =
            Map.of("T", Value.Bool.TRUE, "F", Value.Bool.FALSE, "U", new Value.Null(ScalarType.BOOL));
    private static final Expr<Name> NIL = nil(ScalarType.INT32);

    @ParameterizedTest
    @CsvSource({"T, F", "F, T", "U, U"})
    void not(String operand, String expected) {
        assertTruth(new Expr.Not<>(truth(operand)), expected);
    }

    @ParameterizedTest
    @CsvSource({"T,T,T", "T,F,F", "T,U,U", "F,T,F", "F,F,F", "F,U,F", "U,T,U", "U,F,F", "U,U,U"})
    void and(String left, String right, String expected) {
        assertTruth(new Expr.And<>(List.of(truth(left), truth(right))), expected);
    }

    @ParameterizedTest
    @CsvSource({"T,T,T", "T,F,T", "T,U,T", "F,T,T", "F,F,F", "F,U,U", "U,T,T", "U,F,U", "U,U,U"})
    void or(String left, String right, String expected) {
        assertTruth(new Expr.Or<>(List.of(truth(left), truth(right))), expected);
    }

    @ParameterizedTest
    @CsvSource({"T,U,F,F,T", "U,T,U,U,T", "T,T,T,T,T", "F,F,U,F,U", "F,F,F,F,F"})
    void connectivesOfThree(String a, String b, String c, String and, String or) {
        List<Expr<Name>> operands = List.of(truth(a), truth(b), truth(c));

        assertTruth(new Expr.And<>(operands), and);
        assertTruth(new Expr.Or<>(operands), or);
    }

    @ParameterizedTest
    @CsvSource({"T, F, T", "F, F, F", "U, T, F"})
    void isNullAndIsTrueAreNeverUnknown(String operand, String isNull, String isTrue) {
        assertTruth(new Expr.IsNull<>(truth(operand)), isNull);
        assertTruth(new Expr.IsTrue<>(truth(operand)), isTrue);
    }

    @ParameterizedTest
    @CsvSource({
        "EQ, F, T, F",
        "NE, T, F, T",
        "LT, T, F, F",
        "LE, T, T, F",
        "GT, F, F, T",
        "GE, F, T, T",
    })
    void comparison(ComparisonOp op, String less, String equal, String greater) {
        assertTruth(new Expr.Comparison<>(op, lit(1), lit(2)), less);
        assertTruth(new Expr.Comparison<>(op, lit(2), lit(2)), equal);
        assertTruth(new Expr.Comparison<>(op, lit(3), lit(2)), greater);
    }

    @ParameterizedTest
    @EnumSource
    void comparisonWithNullIsUnknown(ComparisonOp op) {
        assertTruth(new Expr.Comparison<>(op, NIL, lit(1)), "U");
        assertTruth(new Expr.Comparison<>(op, lit(1), NIL), "U");
        assertTruth(new Expr.Comparison<>(op, NIL, NIL), "U");
    }

    @Test
    void comparisonIsByTheOrderOfValues() {
        assertTruth(equal(real(0.0), real(-0.0)), "T");
        assertTruth(equal(real(Double.NaN), real(Double.NaN)), "T");
        assertTruth(new Expr.Comparison<>(ComparisonOp.GT, real(Double.NaN), real(Double.POSITIVE_INFINITY)), "T");
        assertTruth(equal(decimal("1.0"), decimal("1.00")), "T");
        assertTruth(new Expr.Comparison<>(ComparisonOp.LT, lit("\uFFFF"), lit("\uD800\uDC00")), "T");
        assertTruth(equal(lit("a"), lit("A")), "F");
        assertTruth(new Expr.Comparison<>(ComparisonOp.LT, truth("F"), truth("T")), "T");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2, 1, 3, T", "1, 1, 3, T", "3, 1, 3, T", "0, 1, 3, F", "4, 1, 3, F", "2, 3, 1, F",
                "-, 1, 3, U", "2, -, 3, U", "2, 1, -, U", "4, -, 3, F", "0, 1, -, F", "-, -, -, U",
            })
    void between(Integer operand, Integer low, Integer high, String expected) {
        assertTruth(new Expr.Between<>(maybe(operand), maybe(low), maybe(high)), expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, T", "3, U", "-, U"})
    void inAListWithANull(Integer operand, String expected) {
        assertTruth(new Expr.InList<>(maybe(operand), List.of(lit(1), NIL, lit(2))), expected);
        assertTruth(new Expr.InSet<>(maybe(operand), list(1, null, 2)), expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, T", "2, T", "3, F", "-, U"})
    void inAListWithoutNulls(Integer operand, String expected) {
        assertTruth(new Expr.InList<>(maybe(operand), List.of(lit(1), lit(2))), expected);
        assertTruth(new Expr.InSet<>(maybe(operand), list(1, 2)), expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1", "-"})
    void nothingIsInAnEmptyList(Integer operand) {
        assertTruth(new Expr.InList<>(maybe(operand), List.of()), "F");
        assertTruth(new Expr.InSet<>(maybe(operand), list()), "F");
    }

    @Test
    void inNoListAtAllIsUnknown() {
        assertTruth(new Expr.InSet<>(lit(1), nil(new ListType(ScalarType.INT32))), "U");
        assertTruth(new Expr.InSet<>(NIL, nil(new ListType(ScalarType.INT32))), "U");
    }

    @Test
    void membershipIsByTheOrderOfValues() {
        assertTruth(new Expr.InList<>(decimal("1.0"), List.of(decimal("1.00"))), "T");
        assertTruth(new Expr.InList<>(real(-0.0), List.of(real(0.0))), "T");
    }

    @ParameterizedTest
    @CsvSource({
        "LIKE, abc, a%, T", "LIKE, Abc, a%, F", "ILIKE, Abc, a%, T", "ILIKE, bAbc, a%, F",
        "STARTS_WITH, a%c, a%, T", "STARTS_WITH, abc, a%, F", "STARTS_WITH, Abc, a, F", "STARTS_WITH, abc, '', T",
        "ENDS_WITH, abc, bc, T", "ENDS_WITH, abc, b, F", "CONTAINS, abc, b, T", "CONTAINS, abc, ac, F",
        "CONTAINS, '', '', T",
    })
    void textMatch(TextMatchKind kind, String text, String other, String expected) {
        assertTruth(new Expr.TextMatch<>(kind, lit(text), lit(other), Optional.empty()), expected);
    }

    @ParameterizedTest
    @EnumSource
    void textMatchWithNullIsUnknown(TextMatchKind kind) {
        assertTruth(new Expr.TextMatch<>(kind, nil(ScalarType.TEXT), lit("a"), Optional.empty()), "U");
        assertTruth(new Expr.TextMatch<>(kind, lit("a"), nil(ScalarType.TEXT), Optional.empty()), "U");
    }

    @Test
    void patternsTakeAnEscape() {
        assertTruth(new Expr.TextMatch<>(TextMatchKind.LIKE, lit("100%"), lit("100!%"), Optional.of('!')), "T");
        assertTruth(new Expr.TextMatch<>(TextMatchKind.LIKE, lit("1000"), lit("100!%"), Optional.of('!')), "F");
        assertTruth(new Expr.TextMatch<>(TextMatchKind.ILIKE, lit("A%"), lit("a!%"), Optional.of('!')), "T");
    }

    @Test
    void addsAndSubtracts() {
        assertThat(value(sum(lit(2), lit(3)))).isEqualTo(integer(5));
        assertThat(value(difference(lit(2), lit(3)))).isEqualTo(integer(-1));
        assertThat(value(sum(decimal("0.1"), decimal("0.2")))).isEqualTo(new Value.Decimal(new BigDecimal("0.3")));
        assertThat(value(difference(real(1.5), real(0.5)))).isEqualTo(new Value.Real(ScalarType.FLOAT64, 1.0));
    }

    @Test
    void addsFloatsAsFloats() {
        Expr<Name> big = lit(new Value.Real(ScalarType.FLOAT32, 16_777_216));
        Expr<Name> one = lit(new Value.Real(ScalarType.FLOAT32, 1));

        assertThat(value(sum(big, one))).isEqualTo(new Value.Real(ScalarType.FLOAT32, 16_777_216f + 1f));
    }

    @Test
    void arithmeticWithNullIsNullOfItsType() {
        assertThat(value(sum(NIL, lit(1)))).isEqualTo(new Value.Null(ScalarType.INT32));
        assertThat(value(difference(decimal("1"), nil(ScalarType.DECIMAL))))
                .isEqualTo(new Value.Null(ScalarType.DECIMAL));
    }

    @ParameterizedTest
    @CsvSource({
        "INT8, 127, 1",
        "INT8, -128, -1",
        "INT16, 32767, 1",
        "INT32, 2147483647, 1",
        "INT64, 9223372036854775807, 1",
        "INT64, -9223372036854775808, -1",
    })
    void arithmeticDoesNotWrap(ScalarType type, long left, long right) {
        Expr<Name> a = lit(new Value.Int(type, left));
        Expr<Name> b = lit(new Value.Int(type, right));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> value(sum(a, b)))
                .withMessage("[INVALID_VALUE] a sum or difference does not fit " + type.label());
        assertThat(value(difference(a, b))).isEqualTo(new Value.Int(type, left - right));
    }

    @Test
    void readsTermsByName() {
        Evaluator<Name> evaluator =
                new Evaluator<>(term -> term.text().equals("n") ? integer(7) : new Value.Null(term.type()));

        assertThat(evaluator.evaluate(sum(number("n"), lit(1)))).isEqualTo(integer(8));
        assertThat(evaluator.isTrue(equal(number("n"), lit(7)))).isTrue();
        assertThat(evaluator.isTrue(equal(number("n"), lit(8)))).isFalse();
        assertThat(evaluator.isTrue(condition("unknown"))).isFalse();
        assertThat(evaluator.evaluate(new Expr.InSet<>(number("n"), name("set", new ListType(ScalarType.INT32)))))
                .isEqualTo(TRUTHS.get("U"));
    }

    private static Value value(Expr<Name> expr) {
        return new Evaluator<Name>(term -> {
                    throw new AssertionError("a term among constants: " + term);
                })
                .evaluate(expr);
    }

    private static void assertTruth(Expr<Name> condition, String expected) {
        assertThat(value(condition)).isEqualTo(TRUTHS.get(expected));
    }

    private static Expr<Name> truth(String letter) {
        return lit(TRUTHS.get(letter));
    }

    private static Expr<Name> maybe(Integer value) {
        return value == null ? NIL : lit(value);
    }

    private static Expr<Name> real(double value) {
        return lit(new Value.Real(ScalarType.FLOAT64, value));
    }

    private static Expr<Name> decimal(String text) {
        return lit(new Value.Decimal(new BigDecimal(text)));
    }

    private static Expr<Name> equal(Expr<Name> left, Expr<Name> right) {
        return new Expr.Comparison<>(ComparisonOp.EQ, left, right);
    }

    private static Expr<Name> sum(Expr<Name> left, Expr<Name> right) {
        return new Expr.Arithmetic<>(ArithmeticOp.ADD, left, right);
    }

    private static Expr<Name> difference(Expr<Name> left, Expr<Name> right) {
        return new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, left, right);
    }
}
