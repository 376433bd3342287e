package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Arguments;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.SampleArguments;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that stand for equality and prefixes are ones that SQLite serves from an index. */
class IndexUseTest {
    private static final List<ColumnType> THREE = List.of(Types.DECIMAL, Types.UUID, Types.INT64);
    private static final TableId ID = new TableId("samples");
    private static Sqlite sqlite;

    @BeforeAll
    static void open() {
        List<TableIndex> indexes = new ArrayList<>();
        for (Column column : columns()) {
            indexes.add(new TableIndex("by_" + column.id().name(), List.of(column.id()), false));
        }
        indexes.add(new TableIndex(
                "by_three", THREE.stream().map(type -> second(type).id()).toList(), false));
        Table samples = EveryType.TABLE;
        sqlite = Sqlite.with(new Table(ID, samples.columns(), samples.primaryKey(), indexes, List.of()));
    }

    @AfterAll
    static void close() {
        sqlite.close();
    }

    static List<Column> columns() {
        return EveryType.TYPES.stream().map(type -> EveryType.column(type, 0)).toList();
    }

    private static Column column(ColumnType type) {
        return EveryType.column(type.type(), 0);
    }

    private static Column second(ColumnType type) {
        return EveryType.column(type.type(), 1);
    }

    private static Expr<ColumnTerm> ref(Column column) {
        return Exprs.column("t0", column);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void servesEquality(Column column) {
        assertThat(plan(Exprs.eq(ref(column), Exprs.param(0, column.type()))))
                .contains("SEARCH t0 USING INDEX by_" + column.id().name());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void servesSets(Column column) {
        Expr<ColumnTerm> set = Exprs.param(0, Types.listOf(column.type()));

        assertThat(plan(Exprs.inSet(ref(column), set)))
                .contains("SEARCH t0 USING INDEX by_" + column.id().name());
    }

    @Test
    void servesThePrimaryKey() {
        Expr<ColumnTerm> keys =
                Exprs.leaf(new ColumnTerm.InKeys(List.of(ref(EveryType.KEY)), 0, List.of(EveryType.KEY.type())));

        assertThat(plan(keys)).contains("SEARCH t0 USING INTEGER PRIMARY KEY (rowid=?)");
    }

    @Test
    void servesKeysOfSeveralParts() {
        Expr<ColumnTerm> keys = Exprs.leaf(new ColumnTerm.InKeys(
                THREE.stream().map(type -> ref(second(type))).toList(), 0, THREE));

        assertThat(plan(keys)).contains("SEARCH t0 USING INDEX by_three (decimal_b=? AND uuid_b=? AND int64_b=?)");
    }

    @Test
    void servesPrefixesThatAreBound() {
        Expr<ColumnTerm> bound = Exprs.param(0, Types.TEXT);

        assertThat(plan(Exprs.match(TextMatchKind.STARTS_WITH, ref(column(Types.TEXT)), bound)))
                .contains("SEARCH t0 USING INDEX by_text_a (text_a>? AND text_a<?)");
        assertThat(plan(Exprs.match(TextMatchKind.LIKE, ref(column(Types.TEXT)), Exprs.text("ab%"))))
                .contains("SEARCH t0 USING INDEX by_text_a (text_a>? AND text_a<?)");
    }

    @Test
    void doesNotServeDecimalsInOrder() {
        assertThat(plan(Exprs.lt(ref(column(Types.DECIMAL)), Exprs.param(0, Types.DECIMAL))))
                .contains("SCAN t0");
    }

    private static String plan(Expr<ColumnTerm> where) {
        List<ColumnId> all = EveryType.TABLE.columns().stream().map(Column::id).toList();
        Select select = new Select(
                new From.Stored(ID, new Alias("t0")),
                all.stream()
                        .map(id -> ref(EveryType.TABLE.column(id).orElseThrow()))
                        .toList(),
                where,
                List.of(),
                Limit.none());
        Arguments arguments = SampleArguments.of(
                new SqlSerializer(new SqliteDialect()).serialize(select).bindings());
        return sqlite.queryPlan(select, arguments);
    }
}
