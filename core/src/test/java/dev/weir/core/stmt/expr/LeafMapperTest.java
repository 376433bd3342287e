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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeafMapperTest {
    private static final Expr<Name> EVERYTHING = new Expr.And<>(List.of(
            new Expr.Not<>(new Expr.Or<>(List.of(condition("a"), new Expr.IsTrue<>(condition("b"))))),
            new Expr.Comparison<>(ComparisonOp.GE, number("c"), number("d")),
            new Expr.Between<>(number("e"), number("f"), number("g")),
            new Expr.IsNull<>(number("h")),
            new Expr.InList<>(number("i"), List.of(number("j"), lit(7))),
            new Expr.InSet<>(number("k"), name("l", new ListType(ScalarType.INT32))),
            new Expr.TextMatch<>(TextMatchKind.ILIKE, text("m"), text("n"), Optional.of('!')),
            new Expr.Comparison<>(
                    ComparisonOp.EQ, new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, number("o"), number("p")), lit(1))));

    /** A term of another family. */
    private record Number(int value, Type type) implements Term {}

    @Test
    void replacesEveryLeafInReadingOrder() {
        List<String> met = new ArrayList<>();
        Expr<Number> mapped = new LeafMapper<Name, Number>(term -> {
                    met.add(term.text());
                    return new Expr.Leaf<>(new Number(met.size(), term.type()));
                })
                .map(EVERYTHING);

        assertThat(String.join("", met)).isEqualTo("abcdefghijklmnop");
        assertThat(new ExprPrinter<Number>(term -> "#" + term.value()).print(mapped))
                .isEqualTo("(not (#1 or (#2 is true))) and (#3 >= #4) and (#5 between #6 and #7) and (#8 is null)"
                        + " and (#9 in (#10, 7)) and (#11 in #12) and (#13 ilike #14 escape '!')"
                        + " and ((#15 - #16) = 1)");
    }

    @Test
    void putsAnyExpressionInThePlaceOfALeaf() {
        Expr<Name> sum = new Expr.Arithmetic<>(ArithmeticOp.ADD, number("x"), lit(1));

        assertThat(new LeafMapper<Name, Name>(term -> sum).map(new Expr.IsNull<>(number("n"))))
                .isEqualTo(new Expr.IsNull<>(sum));
    }

    @Test
    void cannotChangeATypeWhereItMatters() {
        LeafMapper<Name, Name> toText = new LeafMapper<>(term -> text(term.text()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> toText.map(new Expr.Comparison<>(ComparisonOp.EQ, number("n"), lit(1))));
    }
}
