package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Types;
import dev.weir.sql.testing.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    private static final Limit<ColumnTerm> NONE = Limit.none();

    @ParameterizedTest
    @CsvSource({"2, 0, 12", "0, 0, ''", "2, 1, 23", "10, 2, 3", "2, 5, ''", "-1, 0, ''", "-5, -5, ''", "2, -1, 12"})
    void cutsWhatIsBound(long count, long offset, String ids) {
        Limit<ColumnTerm> limit = NONE.withCount(number(0)).withOffset(number(1));

        assertThat(rows(limit, count, offset)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"0, 123", "1, 23", "3, ''", "-1, 123"})
    void passesOverWhatIsBound(long offset, String ids) {
        assertThat(rows(NONE.withOffset(number(0)), offset)).isEqualTo(ids);
    }

    @Test
    void cutsByConstants() {
        assertThat(rows(NONE.withCount(Exprs.int64(0)))).isEmpty();
        assertThat(rows(NONE.withCount(Exprs.int64(1)).withOffset(Exprs.int64(1))))
                .isEqualTo("2");
    }

    @Test
    void refusesConstantsThatADatabaseWouldReadOtherwise() {
        for (Expr<ColumnTerm> number : List.of(Exprs.int64(-1), Exprs.literal(new Value.Null(ScalarType.INT64)))) {
            for (Limit<ColumnTerm> limit : List.of(NONE.withCount(number), NONE.withOffset(number))) {
                assertThatExceptionOfType(InternalException.class)
                        .isThrownBy(() -> new SqlSerializer(new SqliteDialect()).serialize(select(limit)))
                        .withMessageContaining("negative or NULL");
            }
        }
    }

    private static String rows(Limit<ColumnTerm> limit, Object... arguments) {
        StringBuilder ids = new StringBuilder();
        try (Sqlite sqlite = Sqlite.with(Counters.TABLE)) {
            sqlite.execute("INSERT INTO counters VALUES (1), (2), (3)");
            sqlite.run(select(limit), Values.arguments(new ArrayList<>(List.of(arguments))))
                    .forEach(row -> ids.append(row.get(0)));
        }
        return ids.toString();
    }

    private static Select select(Limit<ColumnTerm> limit) {
        Expr<ColumnTerm> id = Exprs.column("t0", Counters.ID);
        return new Select(
                new From.Stored(Counters.TABLE.id(), new Alias("t0")),
                List.of(id),
                Expr.alwaysTrue(),
                List.of(SortKey.ascending(id)),
                limit);
    }

    private static Expr<ColumnTerm> number(int slot) {
        return Exprs.param(slot, Types.INT64);
    }
}
