package dev.weir.sql.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.value.Arguments;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Sqlite;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunctionTest {
    private static final Expr<ColumnTerm> ID = Exprs.column("t0", Counters.ID);

    @Test
    void sixteenStandSideBySide() {
        assertThat(where(new Expr.Or<>(equalities(16))))
                .doesNotContain("(")
                .contains("= 0 OR")
                .endsWith("= 15");
    }

    @Test
    void moreStandInGroupsOfEvenSize() {
        String groups = where(new Expr.And<>(equalities(35)));

        assertThat(groups).matches("\\([^()]*\\) AND \\([^()]*\\) AND \\([^()]*\\)");
        assertThat(groups.split("\\) AND \\("))
                .extracting(group -> group.split(" AND ").length)
                .containsExactly(11, 12, 12);
    }

    @Test
    void nestingOfOneKindIsNone() {
        Expr<ColumnTerm> nested = equalities(3).stream()
                .reduce((left, right) -> Exprs.and(left, right))
                .orElseThrow();

        assertThat(where(nested)).isEqualTo(where(new Expr.And<>(equalities(3))));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 256, 257, 4096, 30_000})
    void keepsEveryOperandInOrder(int operands) {
        String expected =
                IntStream.range(0, operands).mapToObj(i -> "t0.\"id\" = " + i).collect(Collectors.joining(" OR "));

        assertThat(where(new Expr.Or<>(equalities(operands))).replaceAll("[()]", ""))
                .isEqualTo(expected);
    }

    @Test
    void runsWhereAFlatOneIsTooDeep() {
        List<Expr<ColumnTerm>> equalities = equalities(30_000);
        String flat = IntStream.range(0, 1001).mapToObj(i -> "id = " + i).collect(Collectors.joining(" OR "));
        try (Sqlite sqlite = Sqlite.with(Counters.TABLE)) {
            sqlite.execute("INSERT INTO counters VALUES (7), (30001)");

            assertThatExceptionOfType(Sqlite.SqlFailure.class)
                    .isThrownBy(() -> sqlite.execute("DELETE FROM counters WHERE " + flat))
                    .withMessageContaining("Expression tree is too large");
            assertThat(sqlite.run(
                            delete(Exprs.not(new Expr.And<>(Collections.nCopies(30_000, Exprs.not(Exprs.isNull(ID)))))),
                            Arguments.NONE))
                    .containsExactly(List.of(0));
            assertThat(sqlite.run(delete(new Expr.Or<>(equalities)), Arguments.NONE))
                    .containsExactly(List.of(1));
        }
    }

    private static List<Expr<ColumnTerm>> equalities(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Exprs.eq(ID, Exprs.int64(i)))
                .toList();
    }

    private static String where(Expr<ColumnTerm> condition) {
        String text = new SqlSerializer(new SqliteDialect())
                .serialize(delete(condition))
                .text();
        return text.substring(text.indexOf(" WHERE ") + " WHERE ".length());
    }

    private static DeleteRows delete(Expr<ColumnTerm> condition) {
        return new DeleteRows(Counters.TABLE.id(), new Alias("t0"), condition);
    }
}
