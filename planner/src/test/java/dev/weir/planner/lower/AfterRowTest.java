package dev.weir.planner.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.testing.RowOrder;
import dev.weir.planner.testing.StatementText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterRowTest {
    private static final ColumnType INT64 = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);
    private static final Value NULL = new Value.Null(ScalarType.INT64);

    /** A key whose value in the row is slot {@code i}, and whose value in the last row is slot {@code 10 + i}. */
    private static AfterRow.Key key(int i, SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable) {
        return new AfterRow.Key(new SortKey<>(slot(i), direction, nulls), slot(10 + i), nullable);
    }

    private static Expr<ColumnTerm> slot(int slot) {
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, INT64));
    }

    @ParameterizedTest
    @CsvSource({
        "ASCENDING, FIRST, false, :0 > :10",
        "ASCENDING, LAST, false, :0 > :10",
        "DESCENDING, FIRST, false, :0 < :10",
        "ASCENDING, FIRST, true, (:0 > :10) or ((:10 is null) and (not (:0 is null)))",
        "ASCENDING, LAST, true, (:0 > :10) or ((:0 is null) and (not (:10 is null)))",
        "DESCENDING, FIRST, true, (:0 < :10) or ((:10 is null) and (not (:0 is null)))",
        "DESCENDING, LAST, true, (:0 < :10) or ((:0 is null) and (not (:10 is null)))",
    })
    void goesOnInTheDirectionOfTheKey(
            SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable, String text) {
        assertThat(StatementText.of(AfterRow.condition(List.of(key(0, direction, nulls, nullable)))))
                .isEqualTo(text);
    }

    @Test
    void breaksTiesByTheKeysThatFollow() {
        assertThat(StatementText.of(AfterRow.condition(List.of(
                        key(0, SortKey.Direction.ASCENDING, SortKey.NullOrder.FIRST, false),
                        key(1, SortKey.Direction.DESCENDING, SortKey.NullOrder.LAST, false),
                        key(2, SortKey.Direction.ASCENDING, SortKey.NullOrder.FIRST, false)))))
                .isEqualTo("(:0 > :10) or ((:0 = :10) and ((:1 < :11) or ((:1 = :11) and (:2 > :12))))");
    }

    /** For two keys of every kind and all pairs of rows of a small world, NULLs in it. */
    @Test
    void isTrueForExactlyTheRowsThatComeAfter() {
        List<Value> values = List.of(NULL, new Value.Int(ScalarType.INT64, 1), new Value.Int(ScalarType.INT64, 2));
        for (AfterRow.Key first : kinds(0)) {
            for (AfterRow.Key second : kinds(1)) {
                Expr<ColumnTerm> condition = AfterRow.condition(List.of(first, second));
                RowOrder order = new RowOrder(List.of(first.sort(), second.sort()));
                for (List<Value> row : pairs(values)) {
                    for (List<Value> last : pairs(values)) {
                        assertThat(isTrue(condition, row, last))
                                .as("%s for %s after %s", StatementText.of(condition), row, last)
                                .isEqualTo(order.compare(row, last) > 0);
                    }
                }
            }
        }
    }

    private static List<AfterRow.Key> kinds(int i) {
        List<AfterRow.Key> kinds = new ArrayList<>();
        for (SortKey.Direction direction : SortKey.Direction.values()) {
            for (SortKey.NullOrder nulls : SortKey.NullOrder.values()) {
                kinds.add(key(i, direction, nulls, true));
            }
        }
        return kinds;
    }

    private static List<List<Value>> pairs(List<Value> values) {
        List<List<Value>> pairs = new ArrayList<>();
        values.forEach(one -> values.forEach(other -> pairs.add(List.of(one, other))));
        return Collections.unmodifiableList(pairs);
    }

    private static boolean isTrue(Expr<ColumnTerm> condition, List<Value> row, List<Value> last) {
        Evaluator<ColumnTerm> evaluator = new Evaluator<>(term -> {
            int slot = ((ColumnTerm.Param) term).slot();
            return slot < 10 ? row.get(slot) : last.get(slot - 10);
        });
        return evaluator.evaluate(condition).equals(Value.Bool.TRUE);
    }
}
