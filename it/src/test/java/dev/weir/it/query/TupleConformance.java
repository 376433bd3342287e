package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tuples.Point;
import dev.weir.it.shapes.tuples.PointModel;
import dev.weir.it.shapes.tuples.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Where a tuple is looked for among rows, every database finds the same ones, whatever is NULL, and so also where the answer
 * is negated once UNKNOWN counts as FALSE. Nothing else is asked of tuples, since databases differ in what they have for UNKNOWN.
 */
final class TupleConformance {
    private static final TableId POINTS = new TableId("points");
    private static final Alias OUTER = new Alias("t0");
    private static final Alias INNER = new Alias("t1");
    private static final List<Point> ROWS = rows();

    /** Every set of the four keys that there can be of two values. */
    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void tuplesAreFoundAmongKeys(TestDb test) {
        open(test);
        List<Point> keys = ROWS.stream().filter(TupleConformance::isWhole).toList();
        for (int subset = 0; subset < 1 << keys.size(); subset++) {
            List<Point> among = subset(keys, subset);
            Expr<ColumnTerm> isAmong =
                    new Expr.Leaf<>(new ColumnTerm.InKeys(tuple(test, OUTER), 0, List.of(int32(test), int32(test))));
            List<Object[]> given = among.stream()
                    .map(key -> new Object[] {(long) part(key.x()), (long) part(key.y())})
                    .toList();

            assertFound(test, isAmong, new Arguments.Builder(1).object(given).build(), point -> isIn(point, among));
        }
    }

    /** Every fifth set of the nine rows that there can be of two values and NULL, and so each row with each other one. */
    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void tuplesAreFoundAmongRows(TestDb test) {
        open(test);
        for (int subset = 1; subset < 1 << ROWS.size(); subset += 5) {
            List<Point> among = subset(ROWS, subset);
            Expr<ColumnTerm> chosen = new Expr.InList<>(
                    column(test, INNER, "id", ScalarType.INT64, false),
                    among.stream()
                            .<Expr<ColumnTerm>>map(row -> new Expr.Literal<>(new Value.Int(ScalarType.INT64, row.id())))
                            .toList());
            Select rows =
                    new Select(new From.Stored(POINTS, INNER), tuple(test, INNER), chosen, List.of(), Limit.none());
            Expr<ColumnTerm> isAmong = new Expr.Leaf<>(new ColumnTerm.InSelect(tuple(test, OUTER), rows));

            assertFound(test, isAmong, Arguments.NONE, point -> isIn(point, among));
        }
    }

    private static void assertFound(
            TestDb test, Expr<ColumnTerm> isAmong, Arguments arguments, Predicate<Point> expected) {
        Expr<ColumnTerm> isNotAmong = new Expr.Not<>(new Expr.IsTrue<>(isAmong));
        assertThat(found(test, isAmong, arguments)).as("%s", isAmong).isEqualTo(ids(expected));
        assertThat(found(test, isNotAmong, arguments)).as("%s", isNotAmong).isEqualTo(ids(expected.negate()));
    }

    private static List<Long> ids(Predicate<Point> wanted) {
        return ROWS.stream().filter(wanted).map(Point::id).toList();
    }

    private static List<Long> found(TestDb test, Expr<ColumnTerm> where, Arguments arguments) {
        Expr<ColumnTerm> id = column(test, OUTER, "id", ScalarType.INT64, false);
        Select select = new Select(new From.Stored(POINTS, OUTER), List.of(id), where, List.of(), Limit.none());
        ColumnType type =
                new ColumnType(ScalarType.INT64, test.capability().types().storageOf(ScalarType.INT64));
        PreparedOperation prepared = test.driver().prepare(new Operation.Run(select, List.of(type)));
        return all(Flux.usingWhen(
                        test.driver().open(AccessMode.READ),
                        session -> session.execute(prepared, arguments, row -> row.int64(0)),
                        Session::close))
                .stream()
                .sorted()
                .toList();
    }

    private static Database open(TestDb test) {
        Database db = test.open(PointModel.INSTANCE);
        all(Points.createMany(ROWS.stream()
                        .map(row -> Points.create().id(row.id()).x(row.x()).y(row.y()))
                        .toList())
                .exec(db));
        return db;
    }

    private static List<Point> rows() {
        List<Point> rows = new ArrayList<>();
        LongStream.range(0, 9).forEach(id -> rows.add(new Point(id, number(id % 3), number(id / 3))));
        return List.copyOf(rows);
    }

    private static @Nullable Integer number(long zeroForNull) {
        return zeroForNull == 0 ? null : Integer.valueOf((int) zeroForNull);
    }

    private static boolean isWhole(Point point) {
        return point.x() != null && point.y() != null;
    }

    private static boolean isIn(Point point, List<Point> among) {
        return isWhole(point)
                && among.stream()
                        .filter(TupleConformance::isWhole)
                        .anyMatch(other -> part(point.x()) == part(other.x()) && part(point.y()) == part(other.y()));
    }

    private static int part(@Nullable Integer part) {
        return part == null ? 0 : part;
    }

    private static List<Point> subset(List<Point> of, int bits) {
        List<Point> chosen = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if ((bits & 1 << i) != 0) {
                chosen.add(of.get(i));
            }
        }
        return chosen;
    }

    private static List<Expr<ColumnTerm>> tuple(TestDb test, Alias alias) {
        return List.of(
                column(test, alias, "x", ScalarType.INT32, true), column(test, alias, "y", ScalarType.INT32, true));
    }

    private static Expr<ColumnTerm> column(TestDb test, Alias alias, String name, ScalarType type, boolean nullable) {
        return new Expr.Leaf<>(new ColumnTerm.ColumnRef(
                alias,
                new ColumnId(POINTS, name),
                new ColumnType(type, test.capability().types().storageOf(type)),
                nullable));
    }

    private static ColumnType int32(TestDb test) {
        return new ColumnType(ScalarType.INT32, test.capability().types().storageOf(ScalarType.INT32));
    }
}
