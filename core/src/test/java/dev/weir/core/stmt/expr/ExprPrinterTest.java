package dev.weir.core.stmt.expr;

import static dev.weir.core.testing.Name.condition;
import static dev.weir.core.testing.Name.list;
import static dev.weir.core.testing.Name.lit;
import static dev.weir.core.testing.Name.name;
import static dev.weir.core.testing.Name.nil;
import static dev.weir.core.testing.Name.number;
import static dev.weir.core.testing.Name.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.testing.Name;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExprPrinterTest {
    private static final Expr<Name> A = condition("a");
    private static final Expr<Name> N = number("n");
    private static final Expr<Name> T = text("t");

    @Test
    void writesEachOperator() {
        assertText(N, "n");
        assertText(new Expr.Not<>(A), "not a");
        assertText(new Expr.And<>(List.of(A, A, A)), "a and a and a");
        assertText(new Expr.Or<>(List.of(A, A)), "a or a");
        for (ComparisonOp op : ComparisonOp.values()) {
            assertText(new Expr.Comparison<>(op, N, lit(1)), "n " + op.symbol() + " 1");
        }
        assertText(new Expr.Between<>(N, lit(-1), lit(2)), "n between -1 and 2");
        assertText(new Expr.IsNull<>(N), "n is null");
        assertText(new Expr.IsTrue<>(A), "a is true");
        assertText(new Expr.InList<>(N, List.of(lit(1), N)), "n in (1, n)");
        assertText(new Expr.InList<>(N, List.of()), "n in ()");
        assertText(new Expr.InSet<>(N, name("set", new ListType(ScalarType.INT32))), "n in set");
        assertText(new Expr.Arithmetic<>(ArithmeticOp.ADD, N, lit(1)), "n + 1");
        assertText(new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, N, lit(-1)), "n - -1");
    }

    @Test
    void writesEachTextMatch() {
        assertText(match(TextMatchKind.LIKE, Optional.empty()), "t like 'a%'");
        assertText(match(TextMatchKind.LIKE, Optional.of('\\')), "t like 'a%' escape '\\'");
        assertText(match(TextMatchKind.ILIKE, Optional.of('!')), "t ilike 'a%' escape '!'");
        assertText(match(TextMatchKind.STARTS_WITH, Optional.empty()), "t starts with 'a%'");
        assertText(match(TextMatchKind.ENDS_WITH, Optional.empty()), "t ends with 'a%'");
        assertText(match(TextMatchKind.CONTAINS, Optional.empty()), "t contains 'a%'");
    }

    @Test
    void parenthesisesEveryOperandThatIsNoLeaf() {
        Expr<Name> sum = new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, N, N);

        assertText(new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, N, sum), "n - (n - n)");
        assertText(new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, sum, N), "(n - n) - n");
        assertText(
                new Expr.Not<>(new Expr.And<>(List.of(A, new Expr.Or<>(List.of(A, new Expr.Not<>(A)))))),
                "not (a and (a or (not a)))");
        assertText(new Expr.InList<>(sum, List.of(sum, N)), "(n - n) in ((n - n), n)");
        assertText(new Expr.IsNull<>(new Expr.IsNull<>(N)), "(n is null) is null");
    }

    @Test
    void writesEachConstant() {
        assertText(nil(ScalarType.TEXT), "null");
        assertText(lit(Value.Bool.TRUE), "true");
        assertText(lit(-5), "-5");
        assertText(lit(new Value.Real(ScalarType.FLOAT64, 0.5)), "0.5");
        assertText(lit(new Value.Real(ScalarType.FLOAT64, Double.NaN)), "NaN");
        assertText(lit(new Value.Decimal(new BigDecimal("1E+3"))), "1000");
        assertText(lit("it's"), "'it''s'");
        assertText(lit("null"), "'null'");
        assertText(lit(new Value.Bytes(new byte[] {0, -1})), "x'00ff'");
        assertText(lit(new Value.Uuid(new UUID(0, 1))), "00000000-0000-0000-0000-000000000001");
        assertText(lit(new Value.Instant(Instant.EPOCH)), "1970-01-01T00:00:00Z");
        assertText(lit(new Value.Date(LocalDate.EPOCH)), "1970-01-01");
        assertText(lit(new Value.Time(LocalTime.NOON)), "12:00");
        assertText(lit(new Value.DateTime(LocalDateTime.of(2026, 1, 31, 23, 59))), "2026-01-31T23:59");
        assertText(lit(new Value.Label(new EnumType("mood", List.of("it's")), "it's")), "'it''s'");
        assertText(list(1, null, 2), "[1, null, 2]");
        assertText(list(), "[]");
    }

    private static Expr<Name> match(TextMatchKind kind, Optional<Character> escape) {
        return new Expr.TextMatch<>(kind, T, lit("a%"), escape);
    }

    private static void assertText(Expr<Name> expr, String expected) {
        assertThat(new ExprPrinter<Name>(term -> term.text()).print(expr)).isEqualTo(expected);
    }
}
