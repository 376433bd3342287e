package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.ArithmeticOp;
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
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.Binding;
import dev.weir.sql.BoundRows;
import dev.weir.sql.BoundSql;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.InventedDialect;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Tables;
import dev.weir.sql.testing.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a dialect answers is what stands in the text: no writer knows SQLite. */
class OtherDialectTest {
    private static final Expr<ColumnTerm> ID = Exprs.column("t0", Shop.USER_ID);
    private static final Expr<ColumnTerm> NAME = Exprs.column("t0", Shop.NAME);

    @Test
    void numbersPlaceholdersThroughTheWholeText() {
        assertThat(where(Exprs.and(
                        Exprs.eq(NAME, Exprs.param(1, Types.TEXT)),
                        Exprs.leaf(new ColumnTerm.InKeys(List.of(ID), 0, List.of(Types.INT64))),
                        Exprs.eq(ID, Exprs.param(2, Types.INT64)))))
                .isEqualTo("t0.`name` = $1 AND t0.`id` = ANY ($2) AND t0.`id` = $3");
    }

    @Test
    void bindsAnArrayForEachPartThatIsAskedFor() {
        Binding.Set keys = new Binding.Set(3, List.of(Types.INT64, Types.TEXT));
        Expr<ColumnTerm> pairs = Exprs.leaf(new ColumnTerm.InKeys(List.of(ID, NAME), 3, keys.parts()));
        BoundSql sql = serialize(select(pairs, List.of(), Limit.none()));

        assertThat(sql.text()).endsWith(" WHERE (t0.`id`, t0.`name`) AMONG ($1, $2)");
        assertThat(sql.bindings()).containsExactly(new Binding.Array(keys, 1), new Binding.Array(keys, 0));
    }

    @Test
    void bindsWhatOfASetIsNullApartIfAskedTo() {
        Binding.Set set = new Binding.Set(2, List.of(Types.INT64));
        BoundSql sql = serialize(
                select(Exprs.not(Exprs.inSet(ID, Exprs.param(2, Types.listOf(Types.INT64)))), List.of(), Limit.none()));

        assertThat(sql.text()).endsWith(" WHERE t0.`id` NOT OF ($1) OR $2");
        assertThat(sql.bindings()).containsExactly(new Binding.Items(set), new Binding.HasNull(set));
    }

    @Test
    void putsTheOrderingAfterTheWholeOperand() {
        Expr<ColumnTerm> sum = Exprs.plus(ID, ID);

        assertThat(where(Exprs.lt(sum, ID))).isEqualTo("(t0.`id` + t0.`id`) COLLATE exact < exact(t0.`id`)");
        assertThat(where(Exprs.eq(sum, ID))).isEqualTo("t0.`id` + t0.`id` = t0.`id`");
    }

    @Test
    void handsPatternsToItsOwnForm() {
        Expr<ColumnTerm> match = Exprs.match(TextMatchKind.ILIKE, NAME, Exprs.param(4, Types.TEXT));
        BoundSql sql = serialize(select(Exprs.not(match), List.of(), Limit.none()));

        assertThat(sql.text()).endsWith(" WHERE $1 MISSES t0.`name`");
        assertThat(sql.bindings()).containsExactly(new Binding.Pattern(4, InventedDialect.REWRITTEN));
        assertThat(where(Exprs.match(TextMatchKind.CONTAINS, NAME, NAME))).isEqualTo("t0.`name` MATCHES t0.`name`");
    }

    @Test
    void writesSortKeysLimitsAndSums() {
        Expr<ColumnTerm> sum =
                new Expr.Arithmetic<>(ArithmeticOp.ADD, Exprs.column("t0", Shop.AGE), Exprs.param(0, Types.INT32));
        Select select = select(
                Expr.alwaysTrue(),
                List.of(SortKey.descending(sum)),
                Limit.<ColumnTerm>none().withOffset(Exprs.param(1, Types.INT64)));

        assertThat(serialize(select).text())
                .endsWith(" ORDER BY (exact(t0.`age` + $1) COLLATE exact) IS NULL, exact(t0.`age` + $2) COLLATE exact"
                        + " AFTER $3");
        assertThat(serialize(select).bindings())
                .containsExactly(
                        new Binding.Scalar(0, Types.INT32),
                        new Binding.Scalar(0, Types.INT32),
                        new Binding.Scalar(1, Types.INT64));
    }

    @Test
    void writesEmptyRowsAndReturnedColumns() {
        Insert insert = new Insert(Shop.USERS.id(), List.of(), List.of(), List.of(Shop.USER_ID.id(), Shop.NAME.id()));

        assertThat(serialize(insert).text()).isEqualTo("`id`, `name` AFTER (INSERT INTO `users` 1 EMPTY)");
        assertThat(new SqlSerializer(new InventedDialect()).serializeAll(insert, 3))
                .isEqualTo(new BoundRows(
                        "`id`, `name` AFTER (INSERT INTO `users` 3 EMPTY)", List.of(), BoundRows.Layout.ROWS));
    }

    @Test
    void writesWhatAnUpdateGivesBack() {
        UpdateRows update = new UpdateRows(
                Shop.USERS.id(),
                new Alias("t0"),
                List.of(new ColumnAssignment(Shop.NAME.id(), Exprs.param(0, Types.TEXT))),
                Expr.alwaysTrue(),
                List.of(Shop.USER_ID.id()));

        assertThat(serialize(update).text()).isEqualTo("`id` ONCE (UPDATE `users` AS t0 SET `name` = $1)");
    }

    @Test
    void assignsAColumnOnlyOnceNobodyReadsItAnyMore() {
        Expr<ColumnTerm> next = Exprs.plus(ID, Exprs.int64(1));
        ColumnAssignment id = new ColumnAssignment(Shop.USER_ID.id(), next);
        ColumnAssignment number = new ColumnAssignment(
                Shop.NUMBER.id(),
                Exprs.leaf(new ColumnTerm.ScalarSelect(select(Exprs.lt(ID, Exprs.int64(9)), List.of(), Limit.none()))));

        assertThat(serialize(update(id, number)).text())
                .startsWith("UPDATE `users` AS t0 SET `number` = (SELECT ")
                .contains(", `id` = t0.`id` + constant");
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> serialize(update(
                        new ColumnAssignment(Shop.BUYER.id(), ID),
                        new ColumnAssignment(Shop.USER_ID.id(), Exprs.column("t0", Shop.BUYER)))))
                .withMessageContaining("SIMULTANEOUS_ASSIGNMENT");
    }

    @Test
    void readsTheWrittenTableByWayOfADerivedOne() {
        Select all = select(Expr.alwaysTrue(), List.of(), Limit.none());
        Select others = new Select(
                new From.Stored(Shop.ORDERS.id(), new Alias("t1")),
                List.of(Exprs.column("t1", Shop.BUYER)),
                Expr.alwaysTrue(),
                List.of(),
                Limit.none());
        Expr<ColumnTerm> where = Exprs.or(
                Exprs.leaf(new ColumnTerm.InSelect(List.of(ID), all)),
                Exprs.leaf(new ColumnTerm.InSelect(List.of(ID), others)));

        assertThat(serialize(new DeleteRows(Shop.USERS.id(), new Alias("t0"), where))
                        .text())
                .isEqualTo("FORGET t0 OF `users` WHERE"
                        + " t0.`id` IN (SELECT * FROM (SELECT t0.`id` AS c0 FROM `users` AS t0) AS w0)"
                        + " OR t0.`id` IN (SELECT t1.`user_id` FROM `orders` AS t1)");
    }

    @Test
    void joinsASelectThatRefersToWhatItIsJoinedTo() {
        Expr<ColumnTerm> buyer = Exprs.column("t1", Shop.BUYER);
        Select first = new Select(
                new From.Stored(Shop.ORDERS.id(), new Alias("t1")),
                List.of(buyer),
                Exprs.eq(buyer, ID),
                List.of(),
                Limit.<ColumnTerm>none().withCount(Exprs.param(0, Types.INT64)));
        From joined = new From.LeftJoined(
                new From.Stored(Shop.USERS.id(), new Alias("t0")),
                new From.Lateral(first, new Alias("d0")),
                Expr.alwaysTrue());

        assertThat(serialize(select(Expr.alwaysTrue(), List.of(), Limit.none()).withFrom(joined))
                        .text())
                .isEqualTo("SELECT t0.`id` FROM `users` AS t0 LEFT JOIN LATERAL"
                        + " (SELECT t1.`user_id` AS c0 FROM `orders` AS t1 WHERE t1.`user_id` = t0.`id` FIRST ($1)) AS d0"
                        + " ON constant");
    }

    @Test
    void cutsWhatIsLookedThroughInsideADerivedTable() {
        Select first =
                select(Expr.alwaysTrue(), List.of(), Limit.<ColumnTerm>none().withCount(Exprs.param(0, Types.INT64)));

        assertThat(where(Exprs.leaf(new ColumnTerm.InSelect(List.of(ID), first))))
                .isEqualTo(
                        "t0.`id` IN (SELECT * FROM" + " (SELECT t0.`id` AS c0 FROM `users` AS t0 FIRST ($1)) AS w0)");
        assertThat(where(Exprs.leaf(new ColumnTerm.Exists(first)))).doesNotContain("w0");
    }

    @Test
    void refusesALimitThatIsComputedIfItMustNotBe() {
        Limit<ColumnTerm> sum =
                Limit.<ColumnTerm>none().withCount(Exprs.plus(Exprs.param(0, Types.INT64), Exprs.int64(1)));

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> serialize(select(Expr.alwaysTrue(), List.of(), sum)))
                .withMessageContaining("computed");
    }

    private static UpdateRows update(ColumnAssignment... assignments) {
        return new UpdateRows(Shop.USERS.id(), new Alias("t0"), List.of(assignments), Expr.alwaysTrue(), List.of());
    }

    @Test
    void takesManyRowsFromArraysOfTheirArguments() {
        Expr<ColumnTerm> age = Exprs.param(1, Types.INT64);
        Insert insert = new Insert(
                Shop.USERS.id(),
                List.of(Shop.NAME.id(), Shop.USER_ID.id(), Shop.AGE.id()),
                List.of(Exprs.param(2, Types.TEXT), Exprs.plus(age, age), Exprs.int64(1)),
                List.of());

        assertThat(new SqlSerializer(new InventedDialect()).serializeAll(insert, 5))
                .isEqualTo(new BoundRows(
                        "INSERT INTO `users` (`name`, `id`, `age`) r0.c0, r0.c1 + r0.c1, constant OF r0(c0, c1) AMONG $1, $2",
                        List.of(new Binding.Column(2, Types.TEXT), new Binding.Column(1, Types.INT64)),
                        BoundRows.Layout.COLUMNS));
    }

    @Test
    void writesRowsOutThatHaveNoArguments() {
        Insert insert = new Insert(Shop.USERS.id(), List.of(Shop.AGE.id()), List.of(Exprs.int64(1)), List.of());

        assertThat(new SqlSerializer(new InventedDialect()).serializeAll(insert, 2))
                .isEqualTo(new BoundRows(
                        "INSERT INTO `users` (`age`) VALUES (constant), (constant)", List.of(), BoundRows.Layout.ROWS));
    }

    @Test
    void refusesNoRows() {
        Insert insert = new Insert(Shop.USERS.id(), List.of(), List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SqlSerializer(new InventedDialect()).serializeAll(insert, 0));
    }

    @Test
    void declaresColumnsAndChecksOnlyTruthThatIsStoredAsANumber() {
        TableId id = new TableId("things");
        List<Column> columns = List.of(
                column(id, "a", Types.INT64, true),
                column(id, "b", Types.BOOL, false),
                column(id, "c", new ColumnType(ScalarType.BOOL, StorageType.Plain.BOOLEAN), false),
                column(id, "d", Types.INT32, false),
                column(id, "e", Types.of(Types.STATUS), false));
        Table table = new Table(id, columns, List.of(columns.get(0).id()), List.of(), List.of());

        assertThat(Tables.in(new InventedDialect()).createTable(table))
                .containsExactly(
                        "MAKE status",
                        "CREATE TABLE IF NOT EXISTS `things` (`a` COUNTED KEY,"
                                + " `b` OWN NOT NULL CONSTRAINT `things_b_boolean` CHECK (`b` IN (0, 1)),"
                                + " `c` OWN NOT NULL, `d` OWN NOT NULL, `e` OWN NOT NULL)");
        assertThat(Tables.in(new InventedDialect()).dropTable(table))
                .containsExactly("DROP TABLE IF EXISTS `things`", "UNMAKE status");
    }

    @Test
    void putsIndexesIntoTheTableAndTellsWhichColumnsAreKeys() {
        TableId id = new TableId("things");
        Column key = column(id, "a", Types.TEXT, false);
        Column other = new Column(new ColumnId(id, "b"), Types.TEXT, true, false);
        Column plain = column(id, "c", Types.TEXT, false);
        Table table = new Table(
                id,
                List.of(key, other, plain),
                List.of(key.id()),
                List.of(
                        new TableIndex("i", List.of(other.id(), key.id()), true),
                        new TableIndex("same", List.of(key.id()), true)),
                List.of());

        assertThat(Tables.in(new InventedDialect()).createTable(table))
                .containsExactly("CREATE TABLE IF NOT EXISTS `things` (`a` OWN KEY NOT NULL, `b` OWN KEY,"
                        + " `c` OWN NOT NULL, PRIMARY KEY (`a`), UNIQUE INDEX `i` (`b` AND NULL, `a`))");
    }

    private static Column column(TableId table, String name, ColumnType type, boolean counted) {
        return new Column(new ColumnId(table, name), type, false, counted);
    }

    private static String where(Expr<ColumnTerm> condition) {
        String text = serialize(select(condition, List.of(), Limit.none())).text();
        return text.substring(text.indexOf(" WHERE ") + " WHERE ".length());
    }

    private static Select select(Expr<ColumnTerm> where, List<SortKey<ColumnTerm>> orderBy, Limit<ColumnTerm> limit) {
        return new Select(new From.Stored(Shop.USERS.id(), new Alias("t0")), List.of(ID), where, orderBy, limit);
    }

    private static BoundSql serialize(TableStatement statement) {
        return new SqlSerializer(new InventedDialect()).serialize(statement);
    }
}
