package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.ConditionGenerator;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Pool;
import dev.weir.sql.testing.Reference;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What a condition is to the evaluator, its text is to SQLite: for every row, TRUE, FALSE and UNKNOWN apart. */
class ConditionsMeanTheSameTest {
    private static final int ROWS = 10;
    private static final int CONDITIONS_PER_SEED = 20;
    private static final Alias T0 = new Alias("t0");

    private static final List<Map<ColumnId, Value>> STORED = new ArrayList<>();
    private static Sqlite sqlite;

    @BeforeAll
    static void fill() {
        sqlite = Sqlite.with(EveryType.TABLE);
        Random random = new Random(7);
        List<Column> columns = EveryType.TABLE.columns();
        Insert insert = new Insert(
                EveryType.TABLE.id(),
                columns.stream().map(Column::id).toList(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> Exprs.param(i, columns.get(i).type()))
                        .toList(),
                List.of());
        for (int id = 1; id <= ROWS; id++) {
            Map<ColumnId, Value> row = new LinkedHashMap<>();
            for (Column column : columns) {
                row.put(column.id(), Pool.any(column.type().type(), random));
            }
            row.put(EveryType.KEY.id(), new Value.Int(ScalarType.INT64, id));
            STORED.add(row);
            List<Object> boxed = new ArrayList<>();
            row.values().forEach(value -> boxed.add(value.accept(Values.JAVA)));
            sqlite.run(insert, Values.arguments(boxed));
        }
    }

    @AfterAll
    static void close() {
        sqlite.close();
    }

    @RepeatedTest(200) // the repetition is the seed
    void onRandomConditions(RepetitionInfo seed) {
        for (int i = 0; i < CONDITIONS_PER_SEED; i++) {
            ConditionGenerator generator =
                    new ConditionGenerator((long) seed.getCurrentRepetition() * CONDITIONS_PER_SEED + i);
            Expr<ColumnTerm> condition = generator.condition(T0, 1 + i % 3);
            Reference reference =
                    new Reference(Map.of(EveryType.TABLE.id(), STORED), generator.values(), generator.keys());
            List<Value> expected = reference.evaluate(condition, EveryType.TABLE.id(), T0);
            String text = new SqlSerializer(new SqliteDialect())
                    .serialize(select(condition, Expr.alwaysTrue()))
                    .text();

            assertThat(column(select(condition, Expr.alwaysTrue()), generator))
                    .as(text)
                    .isEqualTo(expected.stream().map(value -> truth(value)).toList());
            assertThat(column(select(Exprs.column("t0", EveryType.KEY), condition), generator))
                    .as(text)
                    .isEqualTo(keysWhere(expected, Value.Bool.TRUE));
            assertThat(column(select(Exprs.column("t0", EveryType.KEY), Exprs.not(condition)), generator))
                    .as(text)
                    .isEqualTo(keysWhere(expected, Value.Bool.FALSE));
        }
    }

    private static Select select(Expr<ColumnTerm> column, Expr<ColumnTerm> where) {
        return new Select(
                new From.Stored(EveryType.TABLE.id(), T0),
                List.of(column),
                where,
                List.of(SortKey.ascending(Exprs.column("t0", EveryType.KEY))),
                Limit.none());
    }

    private static List<Object> column(Select select, ConditionGenerator generator) {
        List<Object> values = new ArrayList<>();
        sqlite.run(select, generator.arguments()).forEach(row -> values.add(row.get(0)));
        return values;
    }

    private static Object truth(Value value) {
        return value instanceof Value.Bool bool ? (bool.value() ? 1 : 0) : null;
    }

    private static List<Object> keysWhere(List<Value> values, Value wanted) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equals(wanted)) {
                keys.add(i + 1);
            }
        }
        return keys;
    }
}
