package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Values;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an update makes of sums: the number itself, or an error that leaves the row alone. */
class SumTest {
    @ParameterizedTest
    @CsvSource({
        "INT8, ADD, 127, 1",
        "INT8, SUBTRACT, -128, 1",
        "INT16, ADD, 32767, 1",
        "INT32, ADD, 2147483647, 1",
        "INT32, SUBTRACT, -2147483648, 1",
        "INT64, ADD, 9223372036854775807, 1",
        "INT64, ADD, -9223372036854775808, -1",
        "INT64, SUBTRACT, -9223372036854775808, 1",
        "INT64, SUBTRACT, -9223372036854775808, 1024",
        "INT64, SUBTRACT, -9223372036854775808, 9223372036854775807",
    })
    void refusesWhatDoesNotFit(ScalarType type, ArithmeticOp op, long stored, long other) {
        try (Sqlite sqlite = storing(type, new Value.Int(type, stored))) {
            assertThatExceptionOfType(Sqlite.SqlFailure.class)
                    .isThrownBy(() -> sqlite.run(update(type, op, new Value.Int(type, other)), Arguments.NONE))
                    .withMessageContaining("SQLITE_CONSTRAINT");
            assertThat(((Number) stored(sqlite, type)).longValue()).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INT8, SUBTRACT, 127, 127, 0",
        "INT64, ADD, 9223372036854775806, 1, 9223372036854775807",
        "INT64, SUBTRACT, -9223372036854775807, 1, -9223372036854775808",
    })
    void storesWhatFits(ScalarType type, ArithmeticOp op, long stored, long other, long sum) {
        try (Sqlite sqlite = storing(type, new Value.Int(type, stored))) {
            sqlite.run(update(type, op, new Value.Int(type, other)), Arguments.NONE);

            assertThat(((Number) stored(sqlite, type)).longValue()).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1f, 0.2f", "16777216f, 1f", "16777218f, 1f", "1e-45f, 1e-45f", "3.4e38f, 3.4e38f", "1f, 1e-10f"})
    void roundsToThirtyTwoBits(float stored, float other) {
        ScalarType type = ScalarType.FLOAT32;
        try (Sqlite sqlite = storing(type, new Value.Real(type, stored))) {
            sqlite.run(update(type, ArithmeticOp.ADD, new Value.Real(type, other)), Arguments.NONE);

            assertThat(stored(sqlite, type)).isEqualTo((double) (stored + other));
        }
    }

    private static Sqlite storing(ScalarType type, Value value) {
        Sqlite sqlite = Sqlite.with(EveryType.TABLE);
        Column column = EveryType.column(type, 0);
        Insert insert = new Insert(
                EveryType.TABLE.id(), List.of(column.id()), List.of(Exprs.param(0, column.type())), List.of());
        sqlite.run(insert, Values.arguments(List.of(value.accept(Values.JAVA))));
        return sqlite;
    }

    private static UpdateRows update(ScalarType type, ArithmeticOp op, Value other) {
        Column column = EveryType.column(type, 0);
        Expr<ColumnTerm> sum = new Expr.Arithmetic<>(op, Exprs.column("t0", column), Exprs.literal(other));
        return new UpdateRows(
                EveryType.TABLE.id(),
                new Alias("t0"),
                List.of(new ColumnAssignment(column.id(), sum)),
                Expr.alwaysTrue(),
                List.of());
    }

    private static Object stored(Sqlite sqlite, ScalarType type) {
        Select select = new Select(
                new From.Stored(EveryType.TABLE.id(), new Alias("t0")),
                List.of(Exprs.column("t0", EveryType.column(type, 0))),
                Expr.alwaysTrue(),
                List.of(),
                Limit.none());
        return sqlite.run(select, Arguments.NONE).get(0).get(0);
    }
}
