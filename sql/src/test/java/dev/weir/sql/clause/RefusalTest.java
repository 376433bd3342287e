package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must not have come this far, and who should have seen to it. */
class RefusalTest {
    private static final Expr<ColumnTerm> ID = Exprs.column("t0", Shop.USER_ID);
    private static final Expr<ColumnTerm> NAME = Exprs.column("t0", Shop.NAME);
    private static final Expr<ColumnTerm> PRICE = Exprs.column("t0", Shop.PRICE);
    private static final ListType LIST = new ListType(ScalarType.INT64);

    @Test
    void anEmptyList() {
        refused(new Expr.InList<>(ID, List.of()), "simplification");
        refused(Exprs.inSet(ID, Exprs.literal(new Value.Items(LIST, List.of()))), "simplification");
    }

    @Test
    void aListWhereOneValueBelongs() {
        Expr<ColumnTerm> list = Exprs.param(3, Types.listOf(Types.INT64));
        refused(Exprs.eq(list, list), "argument 3");
        refused(Exprs.isNull(Exprs.literal(new Value.Items(LIST, List.of()))), "a list where one value belongs");
    }

    @Test
    void ilike() {
        refused(Exprs.match(TextMatchKind.ILIKE, NAME, Exprs.param(0, Types.TEXT)), "CASE_INSENSITIVE_PATTERN");
    }

    @Test
    void aComputedPatternWithAnEscapeCharacter() {
        refused(Exprs.like(NAME, NAME, '\\'), "only a value can be rewritten");
    }

    @Test
    void aSumOfDecimals() {
        refused(Exprs.eq(Exprs.plus(PRICE, PRICE), PRICE), "DECIMAL_ARITHMETIC");
    }

    @Test
    void constantsThatSqliteWouldReadOtherwise() {
        refused(Exprs.eq(NAME, Exprs.text("a\0b")), "NUL");
        refused(Exprs.isNull(Exprs.literal(new Value.Real(ScalarType.FLOAT64, Double.NaN))), "NaN");
    }

    private static void refused(Expr<ColumnTerm> where, String message) {
        DeleteRows delete = new DeleteRows(Shop.USERS.id(), new Alias("t0"), where);
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> new SqlSerializer(new SqliteDialect()).serialize(delete))
                .withMessageContaining(message);
    }
}
