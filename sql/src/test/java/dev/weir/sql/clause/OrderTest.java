package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.SortKey.Direction;
import dev.weir.core.stmt.expr.SortKey.NullOrder;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Pool;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQLite sorts the values of every type as {@link ValueOrder} does, and puts NULLs where it is told to. */
class OrderTest {
    static List<Type> types() {
        return EveryType.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void isTheOrderOfValues(Type type) {
        Column column = EveryType.column(type, 0);
        List<Value> values = values(type);
        try (Sqlite sqlite = filled(column, values)) {
            for (Direction direction : Direction.values()) {
                for (NullOrder nulls : NullOrder.values()) {
                    SortKey<ColumnTerm> key = new SortKey<>(Exprs.column("t0", column), direction, nulls);
                    assertThat(ids(sqlite, key, Exprs.column("t0", EveryType.KEY)))
                            .as("%s, nulls %s", direction, nulls)
                            .isEqualTo(sorted(values, direction, nulls));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void isTheOrderOfRowNumbers(Type type) {
        Column column = EveryType.column(type, 0);
        List<Value> values = values(type);
        SortKey<ColumnTerm> key = SortKey.ascending(Exprs.column("t0", column));
        SortKey<ColumnTerm> id = SortKey.ascending(Exprs.column("t0", EveryType.KEY));
        ColumnTerm rowNumber = new ColumnTerm.RowNumber(List.of(), List.of(key, id));
        try (Sqlite sqlite = filled(column, values)) {
            List<Integer> numbers = ids(sqlite, id, Exprs.leaf(rowNumber));
            List<Integer> sorted = sorted(values, Direction.ASCENDING, NullOrder.FIRST);
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, values.size())
                            .mapToObj(each -> sorted.indexOf(each) + 1)
                            .toList());
        }
    }

    private static List<Value> values(Type type) {
        Random random = new Random(11);
        return IntStream.range(0, 40).mapToObj(i -> Pool.any(type, random)).toList();
    }

    private static List<Integer> sorted(List<Value> values, Direction direction, NullOrder nulls) {
        Comparator<Integer> order = Comparator.comparing(id -> values.get(id - 1), ValueOrder.INSTANCE);
        Comparator<Integer> nullOrder = Comparator.comparing(id -> values.get(id - 1) instanceof Value.Null);
        return IntStream.rangeClosed(1, values.size())
                .boxed()
                .sorted((nulls == NullOrder.FIRST ? nullOrder.reversed() : nullOrder)
                        .thenComparing(direction == Direction.ASCENDING ? order : order.reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Sqlite filled(Column column, List<Value> values) {
        Sqlite sqlite = Sqlite.with(EveryType.TABLE);
        Insert insert = new Insert(
                EveryType.TABLE.id(),
                List.of(EveryType.KEY.id(), column.id()),
                List.of(Exprs.param(0, EveryType.KEY.type()), Exprs.param(1, column.type())),
                List.of());
        for (int i = 0; i < values.size(); i++) {
            Value id = new Value.Int(ScalarType.INT64, i + 1);
            sqlite.run(
                    insert,
                    Values.arguments(
                            Arrays.asList(id.accept(Values.JAVA), values.get(i).accept(Values.JAVA))));
        }
        return sqlite;
    }

    private static List<Integer> ids(Sqlite sqlite, SortKey<ColumnTerm> key, Expr<ColumnTerm> column) {
        SortKey<ColumnTerm> tieBreaker = SortKey.ascending(Exprs.column("t0", EveryType.KEY));
        Select select = new Select(
                new From.Stored(EveryType.TABLE.id(), new Alias("t0")),
                List.of(column),
                Expr.alwaysTrue(),
                List.of(key, tieBreaker),
                Limit.none());
        List<Integer> ids = new ArrayList<>();
        sqlite.run(select, Arguments.NONE).forEach(row -> ids.add((Integer) row.get(0)));
        return ids;
    }
}
