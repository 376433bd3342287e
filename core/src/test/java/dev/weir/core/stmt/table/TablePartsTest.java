package dev.weir.core.stmt.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablePartsTest {
    private static final TableId USERS = new TableId("users");
    private static final Alias OUTER = new Alias("t0");
    private static final Alias INNER = new Alias("t1");
    private static final ColumnType INT64 = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);

    /** Terms with a select in them that reads {@code id} of the inner and {@code boss} of the outer row. */
    static Stream<ColumnTerm> termsWithASelect() {
        Select select = select(
                INNER, new Expr.Comparison<>(ComparisonOp.EQ, column(INNER, "id"), column(OUTER, "boss")), List.of());
        return Stream.of(
                new ColumnTerm.Exists(select),
                new ColumnTerm.InSelect(List.of(param(0)), select),
                new ColumnTerm.ScalarSelect(select));
    }

    @ParameterizedTest
    @MethodSource("termsWithASelect")
    void looksIntoSelectsInsideExpressions(ColumnTerm term) {
        TableParts parts = TableParts.of(new Expr.Leaf<>(term));

        assertThat(parts.aliases()).containsExactly(INNER);
        assertThat(parts.columnsOf(OUTER)).containsExactly(new ColumnId(USERS, "boss"));
        assertThat(parts.columnsOf(INNER)).containsExactlyInAnyOrder(new ColumnId(USERS, "id"));
    }

    @Test
    void takesEveryPartOfASelect() {
        Select inner = select(INNER, flag(0), List.of(SortKey.ascending(param(1))));
        Select select = new Select(
                new From.Derived(inner, OUTER),
                List.of(new Expr.Leaf<>(
                        new ColumnTerm.RowNumber(List.of(param(2)), List.of(SortKey.descending(param(3)))))),
                new Expr.Leaf<>(new ColumnTerm.InKeys(List.of(param(4)), 5, List.of(INT64))),
                List.of(SortKey.ascending(param(6))),
                Limit.<ColumnTerm>none().withCount(param(7)).withOffset(param(8)));

        TableParts parts = TableParts.of(select);

        assertThat(parts.aliases()).containsExactly(OUTER, INNER);
        assertThat(parts.terms(ColumnTerm.Param.class).map(ColumnTerm.Param::slot))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 6, 7, 8);
        assertThat(parts.terms(ColumnTerm.InKeys.class).map(ColumnTerm.InKeys::slot))
                .containsExactly(5);
        assertThat(parts.filters()).containsExactly(flag(0), select.where());
        assertThat(parts.sortKeys()).extracting(SortKey::expr).containsExactlyInAnyOrder(param(1), param(3), param(6));
    }

    @Test
    void takesWhatIsJoined() {
        Select inner = select(INNER, flag(0), List.of());
        From.Stored left = new From.Stored(USERS, OUTER);
        From.Stored stored = new From.Stored(USERS, INNER);
        From.Lateral lateral = new From.Lateral(inner, new Alias("joined"));

        TableParts plain = TableParts.of(inner.withFrom(new From.LeftJoined(left, stored, flag(1))));
        TableParts correlated = TableParts.of(inner.withFrom(new From.LeftJoined(left, lateral, flag(1))));

        assertThat(plain.isLateral()).isFalse();
        assertThat(plain.aliases()).containsExactly(OUTER, INNER);
        assertThat(correlated.isLateral()).isTrue();
        assertThat(correlated.aliases()).containsExactly(OUTER, lateral.alias(), INNER);
        assertThat(correlated.filters()).containsExactly(flag(0), flag(1), flag(0));
    }

    @Test
    void takesEveryPartOfAWrite() {
        ColumnId id = new ColumnId(USERS, "id");
        UpdateRows update =
                new UpdateRows(USERS, OUTER, List.of(new ColumnAssignment(id, param(0))), flag(1), List.of());

        assertThat(slots(update)).containsExactlyInAnyOrder(0, 1);
        assertThat(TableParts.of(update).filters()).containsExactly(flag(1));
        assertThat(TableParts.of(update).aliases()).containsExactly(OUTER);
        assertThat(slots(new DeleteRows(USERS, OUTER, flag(0)))).containsExactly(0);
        assertThat(TableParts.of(new DeleteRows(USERS, OUTER, flag(0))).aliases())
                .containsExactly(OUTER);
        assertThat(slots(new Insert(USERS, List.of(id), List.of(param(0)), List.of())))
                .containsExactly(0);
    }

    @Test
    void givesAnExpressionBeforeItsOperands() {
        Expr<ColumnTerm> both = new Expr.And<>(List.of(flag(0), new Expr.Not<>(flag(1))));

        assertThat(TableParts.of(both).exprs()).containsExactly(both, flag(0), new Expr.Not<>(flag(1)), flag(1));
    }

    private static List<Integer> slots(TableStatement statement) {
        return TableParts.of(statement)
                .terms(ColumnTerm.Param.class)
                .map(ColumnTerm.Param::slot)
                .toList();
    }

    private static Select select(Alias alias, Expr<ColumnTerm> where, List<SortKey<ColumnTerm>> order) {
        return new Select(new From.Stored(USERS, alias), List.of(column(alias, "id")), where, order, Limit.none());
    }

    private static Expr<ColumnTerm> column(Alias alias, String name) {
        return new Expr.Leaf<>(new ColumnTerm.ColumnRef(alias, new ColumnId(USERS, name), INT64, true));
    }

    private static Expr<ColumnTerm> param(int slot) {
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, INT64));
    }

    private static Expr<ColumnTerm> flag(int slot) {
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, new ColumnType(ScalarType.BOOL, StorageType.Plain.BOOLEAN)));
    }
}
