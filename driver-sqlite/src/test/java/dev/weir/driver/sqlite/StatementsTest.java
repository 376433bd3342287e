package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
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
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.StepVerifier;

/** Statements as they come from above, written by the real serializer. */
@Timeout(60)
class StatementsTest {
    private static final TableId ITEMS = new TableId("items");
    private static final Alias ALIAS = new Alias("i");
    private static final ColumnType UUIDS = new ColumnType(ScalarType.UUID, StorageType.Plain.BLOB);
    private static final ColumnType PRICES = new ColumnType(ScalarType.DECIMAL, StorageType.Plain.TEXT);
    private static final ColumnType COUNTS = new ColumnType(ScalarType.INT32, StorageType.Plain.INT32);
    private static final ColumnType WEIGHTS = new ColumnType(ScalarType.FLOAT32, StorageType.Plain.FLOAT32);
    private static final ColumnId ID = new ColumnId(ITEMS, "id");
    private static final ColumnId NAME = new ColumnId(ITEMS, "name");
    private static final ColumnId PRICE = new ColumnId(ITEMS, "price");
    private static final ColumnId STOCK = new ColumnId(ITEMS, "stock");
    private static final ColumnId WEIGHT = new ColumnId(ITEMS, "weight");

    private static final Table TABLE = new Table(
            ITEMS,
            List.of(
                    new Column(ID, UUIDS, false, false),
                    new Column(NAME, RawSql.TEXT, false, false),
                    new Column(PRICE, PRICES, false, false),
                    new Column(STOCK, COUNTS, false, false),
                    new Column(WEIGHT, WEIGHTS, true, false)),
            List.of(ID),
            List.of(
                    new TableIndex("items_by_name", List.of(NAME), true),
                    new TableIndex("items_by_price", List.of(PRICE), false)),
            List.of());

    private static final UUID APPLE = new UUID(1, 1);
    private static final UUID PEAR = new UUID(2, 2);
    private static final UUID QUINCE = new UUID(-1, 3);

    private final TestDatabase database = new TestDatabase(SqliteDriver.builder("sqlite::memory:"));
    private Session session;

    @BeforeEach
    void open() {
        session = database.writer();
        assertThat(run(new Operation.CreateTable(TABLE), Arguments.NONE)).isZero();
        Operation.Run insert = new Operation.Run(
                new Insert(
                        ITEMS,
                        List.of(ID, NAME, PRICE, STOCK, WEIGHT),
                        List.of(
                                param(0, UUIDS),
                                param(1, RawSql.TEXT),
                                param(2, PRICES),
                                param(3, COUNTS),
                                param(4, WEIGHTS)),
                        List.of()),
                List.of());
        Long inserted = session.executeAll(
                        database.prepare(insert),
                        List.of(
                                item(APPLE, "apple", "9.5", 5, 0.1f),
                                item(PEAR, "pear*[%_", "10", 6, 0.2f),
                                item(QUINCE, "quince", "100.25", 7, 0.3f)),
                        row -> row.int64(0))
                .blockLast(TestDatabase.LIMIT);
        assertThat(inserted).isEqualTo(3);
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    private static Arguments item(UUID id, String name, String price, long stock, float weight) {
        return new Arguments.Builder(5)
                .object(id)
                .object(name)
                .object(new BigDecimal(price))
                .integer(stock)
                .real(weight)
                .build();
    }

    private long run(Operation operation, Arguments arguments) {
        return Objects.requireNonNull(session.execute(database.prepare(operation), arguments, row -> row.int64(0))
                .blockLast(TestDatabase.LIMIT));
    }

    private static Expr<ColumnTerm> param(int slot, ColumnType type) {
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, type));
    }

    private static Expr<ColumnTerm> column(ColumnId id, ColumnType type) {
        return new Expr.Leaf<>(new ColumnTerm.ColumnRef(ALIAS, id, type, false));
    }

    private List<String> names(Expr<ColumnTerm> where, Arguments arguments) {
        return names(where, List.of(), arguments);
    }

    private List<String> names(Expr<ColumnTerm> where, List<SortKey<ColumnTerm>> order, Arguments arguments) {
        Select select = new Select(
                new From.Stored(ITEMS, ALIAS), List.of(column(NAME, RawSql.TEXT)), where, order, Limit.none());
        return Objects.requireNonNull(session.execute(
                        database.prepare(new Operation.Run(select, List.of(RawSql.TEXT))),
                        arguments,
                        row -> row.text(0))
                .collectList()
                .block(TestDatabase.LIMIT));
    }

    private static Arguments values(Object... values) {
        return Arguments.NONE.with(values);
    }

    @Test
    void createsTheSameTableTwiceAndDropsItTwice() {
        assertThat(run(new Operation.CreateTable(TABLE), Arguments.NONE)).isZero();
        assertThat(names(Expr.alwaysTrue(), Arguments.NONE)).as("still there").hasSize(3);
        assertThat(run(new Operation.DropTable(TABLE), Arguments.NONE)).isZero();
        assertThat(run(new Operation.DropTable(TABLE), Arguments.NONE)).isZero();

        assertThat(database.integer(session, "SELECT count(*) FROM sqlite_schema"))
                .isZero();
    }

    /** What points to a table is looked at when the transaction ends. */
    @Test
    void dropsNoTableThatIsPointedTo() {
        TableId parts = new TableId("parts");
        ColumnId item = new ColumnId(parts, "item");
        ForeignKey key = new ForeignKey("fk_parts_item", List.of(item), ITEMS, List.of(ID));
        run(
                new Operation.CreateTable(new Table(
                        parts, List.of(new Column(item, UUIDS, false, false)), List.of(item), List.of(), List.of(key))),
                Arguments.NONE);
        run(
                new Operation.Run(new Insert(parts, List.of(item), List.of(param(0, UUIDS)), List.of()), List.of()),
                values(APPLE));

        StepVerifier.create(session.execute(
                        database.prepare(new Operation.DropTable(TABLE)), Arguments.NONE, row -> row.int64(0)))
                .verifyError(ForeignKeyViolationException.class);

        assertThat(names(Expr.alwaysTrue(), Arguments.NONE)).as("still there").hasSize(3);
    }

    @Test
    void createsAllOfATableOrNothing() {
        Table broken = new Table(
                new TableId("broken"),
                List.of(new Column(new ColumnId(new TableId("broken"), "x"), RawSql.INT64, false, false)),
                List.of(),
                // an index cannot have the name of a table
                List.of(new TableIndex("items", List.of(new ColumnId(new TableId("broken"), "x")), false)),
                List.of());
        StepVerifier.create(session.execute(
                        database.prepare(new Operation.CreateTable(broken)), Arguments.NONE, row -> row.int64(0)))
                .verifyError();

        assertThat(database.integer(session, "SELECT count(*) FROM sqlite_schema WHERE name = 'broken'"))
                .isZero();
    }

    @Test
    void showsTheTextsOfADefinition() {
        assertThat(database.prepare(new Operation.CreateTable(TABLE)).text().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("CREATE TABLE IF NOT EXISTS \"items\"");
    }

    @Test
    void bindsAKey() {
        Expr<ColumnTerm> byId = new Expr.Comparison<>(ComparisonOp.EQ, column(ID, UUIDS), param(0, UUIDS));

        assertThat(names(byId, values(PEAR))).containsExactly("pear*[%_");
    }

    @Test
    void bindsASetOfKeys() {
        Expr<ColumnTerm> among = new Expr.Leaf<>(new ColumnTerm.InKeys(List.of(column(ID, UUIDS)), 0, List.of(UUIDS)));

        assertThat(names(among, values(List.of(QUINCE, APPLE, new UUID(9, 9)))))
                .containsExactlyInAnyOrder("apple", "quince");
        assertThat(names(among, values(List.of()))).isEmpty();
    }

    @Test
    void bindsASetOfTuples() {
        Expr<ColumnTerm> among = new Expr.Leaf<>(new ColumnTerm.InKeys(
                List.of(column(NAME, RawSql.TEXT), column(STOCK, COUNTS)), 0, List.of(RawSql.TEXT, COUNTS)));

        assertThat(names(among, values(List.of(new Object[] {"apple", 5L}, new Object[] {"quince", 5L}))))
                .containsExactly("apple");
    }

    @Test
    void bindsAListValueThatIsNull() {
        Expr<ColumnTerm> in = new Expr.InSet<>(
                column(STOCK, COUNTS),
                param(0, new ColumnType(new ListType(ScalarType.INT32), StorageType.Plain.INT32)));

        assertThat(names(in, values(List.of(5L, 7L)))).containsExactlyInAnyOrder("apple", "quince");
        assertThat(names(in, new Arguments.Builder(1).nil().build())).isEmpty();
        assertThat(names(new Expr.Not<>(in), new Arguments.Builder(1).nil().build()))
                .isEmpty();
    }

    @Test
    void bindsATextToBeFoundAsItIs() {
        for (String literal : List.of("*[%_", "r*[", "_")) {
            Expr<ColumnTerm> contains = new Expr.TextMatch<>(
                    TextMatchKind.CONTAINS, column(NAME, RawSql.TEXT), param(0, RawSql.TEXT), Optional.empty());
            assertThat(names(contains, values(literal))).as(literal).containsExactly("pear*[%_");
        }
        Expr<ColumnTerm> like = new Expr.TextMatch<>(
                TextMatchKind.LIKE, column(NAME, RawSql.TEXT), param(0, RawSql.TEXT), Optional.empty());
        assertThat(names(like, values("_p%"))).containsExactly("apple");
        assertThat(names(like, values("A%"))).as("case counts").isEmpty();
        assertThat(names(like, new Arguments.Builder(1).nil().build())).isEmpty();
    }

    @Test
    void ordersDecimalsByNumber() {
        List<SortKey<ColumnTerm>> byPrice = List.of(SortKey.descending(column(PRICE, PRICES)));
        assertThat(names(Expr.alwaysTrue(), byPrice, Arguments.NONE)).containsExactly("quince", "pear*[%_", "apple");

        Expr<ColumnTerm> cheaper = new Expr.Comparison<>(ComparisonOp.LT, column(PRICE, PRICES), param(0, PRICES));
        assertThat(names(cheaper, values(new BigDecimal("10.00")))).containsExactly("apple");
    }

    @Test
    void addsNumbersOf32Bits() {
        Expr<ColumnTerm> sum = new Expr.Arithmetic<>(ArithmeticOp.ADD, column(WEIGHT, WEIGHTS), param(0, WEIGHTS));
        Select select = new Select(
                new From.Stored(ITEMS, ALIAS),
                List.of(sum),
                new Expr.Comparison<>(ComparisonOp.EQ, column(ID, UUIDS), param(1, UUIDS)),
                List.of(),
                Limit.none());
        Float added = session.execute(
                        database.prepare(new Operation.Run(select, List.of(WEIGHTS))),
                        new Arguments.Builder(2).real(0.2f).object(APPLE).build(),
                        row -> row.float32(0))
                .blockLast(TestDatabase.LIMIT);

        assertThat(added).isEqualTo(0.1f + 0.2f);
    }

    @Test
    void updatesAndDeletes() {
        Operation.Run raise = new Operation.Run(
                new UpdateRows(
                        ITEMS,
                        ALIAS,
                        List.of(new ColumnAssignment(
                                STOCK,
                                new Expr.Arithmetic<>(ArithmeticOp.ADD, column(STOCK, COUNTS), param(0, COUNTS)))),
                        Expr.alwaysTrue(),
                        List.of(NAME, STOCK)),
                List.of(RawSql.TEXT, COUNTS));
        List<String> changed = session.execute(
                        database.prepare(raise),
                        new Arguments.Builder(1).integer(10).build(),
                        row -> row.text(0) + "=" + row.int32(1))
                .collectList()
                .block(TestDatabase.LIMIT);
        assertThat(changed).containsExactlyInAnyOrder("apple=15", "pear*[%_=16", "quince=17");

        StepVerifier.create(session.execute(
                        database.prepare(raise),
                        new Arguments.Builder(1).integer(Integer.MAX_VALUE).build(),
                        row -> row.text(0)))
                .verifyErrorMatches(e -> e instanceof CheckViolationException violation
                        && violation.check().equals("items_stock_range"));

        Operation.Run delete = new Operation.Run(
                new DeleteRows(
                        ITEMS, ALIAS, new Expr.Comparison<>(ComparisonOp.GT, column(STOCK, COUNTS), param(0, COUNTS))),
                List.of());
        assertThat(run(delete, new Arguments.Builder(1).integer(15).build())).isEqualTo(2);
    }

    @Test
    void tellsTheIndexThatWasBroken() {
        Operation.Run insert = new Operation.Run(
                new Insert(
                        ITEMS,
                        List.of(ID, NAME, PRICE, STOCK),
                        List.of(param(0, UUIDS), param(1, RawSql.TEXT), param(2, PRICES), param(3, COUNTS)),
                        List.of()),
                List.of());
        Arguments sameName = new Arguments.Builder(4)
                .object(new UUID(7, 7))
                .object("apple")
                .object(BigDecimal.ONE)
                .integer(1)
                .build();
        StepVerifier.create(session.execute(database.prepare(insert), sameName, row -> row.int64(0)))
                .verifyErrorMatches(e -> e instanceof UniqueViolationException violation
                        && violation.constraint().equals("items_by_name")
                        && violation.columns().equals(List.of("name")));
        Arguments sameKey = new Arguments.Builder(4)
                .object(APPLE)
                .object("apricot")
                .object(BigDecimal.ONE)
                .integer(1)
                .build();
        StepVerifier.create(session.execute(database.prepare(insert), sameKey, row -> row.int64(0)))
                .verifyErrorMatches(e -> e instanceof UniqueViolationException violation
                        && violation.constraint().isEmpty()
                        && violation.columns().equals(List.of("id")));
    }
}
