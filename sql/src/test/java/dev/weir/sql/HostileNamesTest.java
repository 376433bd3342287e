package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.Value;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Tables;
import dev.weir.sql.testing.Types;
import dev.weir.sql.testing.Values;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something to SQL mean nothing but themselves, in every place that has a name. */
class HostileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "x\" (y); DROP TABLE counters; --",
                "x'; DROP TABLE counters; --",
                "select",
                "rowid",
                "value",
                " ",
                "a b",
                "a.b",
                "--",
                "/*",
                "*/",
                "?",
                "?1",
                ":x",
                "$1",
                "@x",
                "{x}",
                "{",
                "}",
                "%s",
                "`",
                "[a]",
                "]",
                "\\",
                "\\\"",
                "'",
                "''",
                "\n",
                "\t",
                "é",
                "😀",
                "t0",
                "c0",
                "NULL",
                "0",
                "main"
            })
    void areNamesEverywhere(String name) {
        TableId id = new TableId(name);
        Column key = new Column(new ColumnId(id, name), Types.INT64, false, true);
        Column other = new Column(new ColumnId(id, name + "2"), Types.TEXT, true, false);
        EnumType labels = new EnumType(name, List.of(name, name + "2"));
        Column label = new Column(new ColumnId(id, name + "3"), Types.of(labels), true, false);
        Column self = new Column(new ColumnId(id, name + "4"), Types.INT64, true, false);
        Table table = new Table(
                id,
                List.of(key, other, label, self),
                List.of(key.id()),
                List.of(
                        new TableIndex(name + "5", List.of(other.id(), label.id()), true),
                        new TableIndex(name + "6", List.of(self.id()), false)),
                List.of(new ForeignKey(name + "7", List.of(self.id()), id, List.of(key.id()))));
        try (Sqlite sqlite = Sqlite.with(Counters.TABLE, table)) {
            assertThat(sqlite.run(insert(table), Values.arguments(List.of(name, name))))
                    .containsExactly(List.of(1, name));
            assertThat(sqlite.run(select(table), Values.arguments(List.of(name, List.of(1L), name))))
                    .containsExactly(List.of(name, name));
            assertThat(sqlite.run(update(table), Values.arguments(List.of("new"))))
                    .containsExactly(List.of("new"));
            assertThat(sqlite.run(delete(table), Arguments.NONE)).containsExactly(List.of(1));
            assertThat(schema(sqlite))
                    .contains("table " + name, "index " + name + "5", "index " + name + "6", "table counters");
            Tables.SQLITE.dropTable(table).forEach(sqlite::execute);
            assertThat(schema(sqlite)).contains("table counters").doesNotContain("table " + name);
        }
    }

    private static Expr<ColumnTerm> column(Table table, int position, String alias) {
        return Exprs.column(alias, table.columns().get(position));
    }

    private static ColumnId id(Table table, int position) {
        return table.columns().get(position).id();
    }

    private static Insert insert(Table table) {
        return new Insert(
                table.id(),
                List.of(id(table, 1), id(table, 2)),
                List.of(
                        Exprs.param(0, Types.TEXT),
                        Exprs.param(1, table.columns().get(2).type())),
                List.of(id(table, 0), id(table, 2)));
    }

    /** The table twice, under aliases as hostile as its name. */
    private static Select select(Table table) {
        String outer = table.id().name() + "8";
        String inner = table.id().name();
        EnumType labels = (EnumType) table.columns().get(2).type().type();
        Expr<ColumnTerm> filter = Exprs.and(
                Exprs.match(TextMatchKind.STARTS_WITH, column(table, 1, inner), Exprs.param(0, Types.TEXT)),
                Exprs.eq(
                        column(table, 2, inner),
                        Exprs.literal(new Value.Label(labels, labels.labels().get(0)))),
                Exprs.leaf(new ColumnTerm.InKeys(List.of(column(table, 0, inner)), 1, List.of(Types.INT64))));
        Select derived = new Select(
                new From.Stored(table.id(), new Alias(inner)),
                List.of(
                        column(table, 1, inner),
                        Exprs.leaf(new ColumnTerm.RowNumber(
                                List.of(column(table, 2, inner)),
                                List.of(SortKey.ascending(column(table, 0, inner)))))),
                filter,
                List.of(SortKey.descending(column(table, 0, inner))),
                Limit.none());
        return new Select(
                new From.Derived(derived, new Alias(outer)),
                List.of(
                        Exprs.derived(outer, 0, Types.TEXT),
                        Exprs.text(table.id().name())),
                Exprs.eq(Exprs.derived(outer, 0, Types.TEXT), Exprs.param(2, Types.TEXT)),
                List.of(SortKey.ascending(Exprs.derived(outer, 0, Types.TEXT))),
                Limit.none());
    }

    private static UpdateRows update(Table table) {
        String alias = table.id().name();
        return new UpdateRows(
                table.id(),
                new Alias(alias),
                List.of(
                        new ColumnAssignment(id(table, 1), Exprs.param(0, Types.TEXT)),
                        new ColumnAssignment(id(table, 3), column(table, 0, alias))),
                Exprs.isNull(column(table, 3, alias)),
                List.of(id(table, 1)));
    }

    private static DeleteRows delete(Table table) {
        String alias = table.id().name();
        return new DeleteRows(table.id(), new Alias(alias), Exprs.eq(column(table, 0, alias), column(table, 3, alias)));
    }

    private static List<String> schema(Sqlite sqlite) {
        return sqlite
                .run(new BoundSql("SELECT type || ' ' || name FROM sqlite_schema", List.of()), Arguments.NONE)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
