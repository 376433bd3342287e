package dev.weir.core.stmt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableStatementTest {
    private static final TableId USERS = new TableId("users");
    private static final Alias U = new Alias("u");
    private static final ColumnType INT64 = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);
    private static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT);
    private static final Expr<ColumnTerm> ID =
            new Expr.Leaf<>(new ColumnTerm.ColumnRef(U, new ColumnId(USERS, "id"), INT64, false));
    private static final Expr<ColumnTerm> NAME =
            new Expr.Leaf<>(new ColumnTerm.ColumnRef(U, new ColumnId(USERS, "name"), TEXT, false));
    private static final Expr<ColumnTerm> ONE = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));
    private static final Select SELECT = select(ID);

    @Test
    void aSelectHasColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> select()).withMessage("a select of no columns from u");
    }

    @Test
    void aSelectChangesPartByPart() {
        Limit<ColumnTerm> limit = new Limit<>(Optional.of(ONE), Optional.empty());
        Select changed = SELECT.withWhere(Expr.alwaysFalse())
                .withOrderBy(List.of(SortKey.ascending(ID)))
                .withLimit(limit);

        assertThat(changed)
                .isEqualTo(new Select(
                        SELECT.from(), SELECT.columns(), Expr.alwaysFalse(), List.of(SortKey.ascending(ID)), limit));
    }

    @Test
    void anInSelectComparesAsManyColumnsOfTheSameTypes() {
        assertThat(new ColumnTerm.InSelect(List.of(ONE), SELECT).type()).isEqualTo(ScalarType.BOOL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnTerm.InSelect(List.of(ID, NAME), SELECT))
                .withMessage("2 operands IN a select of 1 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnTerm.InSelect(List.of(ID, NAME), select(ID, ID)))
                .withMessage("operand 1 IN a select needs int64, got text");
    }

    @Test
    void keySetsHaveATypeForEachOperand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnTerm.InKeys(List.of(), 0, List.of()))
                .withMessage("0 operands for keys of 0 parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnTerm.InKeys(List.of(ID), 0, List.of(INT64, TEXT)))
                .withMessage("1 operands for keys of 2 parts");
    }

    @Test
    void aScalarSelectHasOneColumnAndItsType() {
        assertThat(new ColumnTerm.ScalarSelect(select(NAME)).type()).isEqualTo(ScalarType.TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnTerm.ScalarSelect(select(ID, NAME)))
                .withMessage("a scalar select of 2 columns");
    }

    @Test
    void otherTermsKnowTheirTypes() {
        assertThat(new ColumnTerm.Exists(SELECT).type()).isEqualTo(ScalarType.BOOL);
        assertThat(new ColumnTerm.InKeys(List.of(ID), 0, List.of(INT64)).type()).isEqualTo(ScalarType.BOOL);
        assertThat(new ColumnTerm.CountRows().type()).isEqualTo(ScalarType.INT64);
        assertThat(new ColumnTerm.RowNumber(List.of(), List.of()).type()).isEqualTo(ScalarType.INT64);
        assertThat(new ColumnTerm.Param(0, TEXT).type()).isEqualTo(ScalarType.TEXT);
        assertThat(new ColumnTerm.DerivedRef(U, 0, TEXT).type()).isEqualTo(ScalarType.TEXT);
        assertThat(NAME.type()).isEqualTo(ScalarType.TEXT);
    }

    @Test
    void anInsertHasAValueForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Insert(USERS, List.of(new ColumnId(USERS, "id")), List.of(), List.of()))
                .withMessage("1 columns and 0 values for users");
    }

    @Test
    void anUpdateAssignsEachColumnOnce() {
        ColumnAssignment id = new ColumnAssignment(new ColumnId(USERS, "id"), ONE);
        ColumnAssignment name = new ColumnAssignment(new ColumnId(USERS, "name"), NAME);

        assertThat(update(List.of(id, name)).assignments()).containsExactly(id, name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update(List.of()))
                .withMessage("an update of users without assignments");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update(List.of(id, name, id)))
                .withMessage("an update of users that assigns a column twice");
    }

    @Test
    void statementsKeepNoListOfTheCaller() {
        List<Expr<ColumnTerm>> columns = new ArrayList<>(List.of(ID));
        List<SortKey<ColumnTerm>> keys = new ArrayList<>(List.of(SortKey.ascending(ID)));
        List<ColumnId> returning = new ArrayList<>(List.of(new ColumnId(USERS, "id")));
        Select select = new Select(SELECT.from(), columns, SELECT.where(), keys, Limit.none());
        Insert insert = new Insert(USERS, returning, columns, returning);
        columns.clear();
        keys.clear();
        returning.clear();

        assertThat(select.columns()).containsExactly(ID);
        assertThat(select.orderBy()).hasSize(1);
        assertThat(insert.columns()).hasSize(1);
        assertThat(insert.values()).hasSize(1);
        assertThat(insert.returning()).hasSize(1);
    }

    @Test
    void operationsReadWriteOrDefine() {
        Table table = new Table(USERS, List.of(), List.of(), List.of(), List.of());
        ColumnAssignment id = new ColumnAssignment(new ColumnId(USERS, "id"), ONE);

        assertThat(run(SELECT)).isEqualTo(Operation.Effect.READ);
        assertThat(run(new Insert(USERS, List.of(), List.of(), List.of()))).isEqualTo(Operation.Effect.WRITE);
        assertThat(run(update(List.of(id)))).isEqualTo(Operation.Effect.WRITE);
        assertThat(run(new DeleteRows(USERS, U, Expr.alwaysTrue()))).isEqualTo(Operation.Effect.WRITE);
        assertThat(new Operation.CreateTable(table).effect()).isEqualTo(Operation.Effect.DEFINE);
        assertThat(new Operation.DropTable(table).effect()).isEqualTo(Operation.Effect.DEFINE);
        assertThat(new Operation.AddForeignKeys(table, List.of()).effect()).isEqualTo(Operation.Effect.DEFINE);
        assertThat(new Operation.DropForeignKeys(table, List.of()).effect()).isEqualTo(Operation.Effect.DEFINE);
    }

    private static Operation.Effect run(TableStatement statement) {
        return new Operation.Run(statement, List.of()).effect();
    }

    private static UpdateRows update(List<ColumnAssignment> assignments) {
        return new UpdateRows(USERS, U, assignments, Expr.alwaysTrue(), List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read and forgotten
    private static Select select(Expr<ColumnTerm>... columns) {
        return new Select(new From.Stored(USERS, U), List.of(columns), Expr.alwaysTrue(), List.of(), Limit.none());
    }
}
