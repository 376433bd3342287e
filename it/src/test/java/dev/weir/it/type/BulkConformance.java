package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingCreate;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.EverythingPath;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.it.shapes.scalars.Shade;
import dev.weir.query.EqualityExpression;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values at the ends of every type, and none, where many of them travel together: in rows of one insert, in one set. */
final class BulkConformance {
    private static final int LEAST = 1;
    private static final int GREATEST = 2;
    private static final int ABSENT = 3;

    /** Each field by itself: how it gets from an instance into a new one. */
    private static final List<BiFunction<EverythingCreate, Everything, EverythingCreate>> FIELDS = List.of(
            (row, from) -> row.bool(from.bool()),
            (row, from) -> row.int8(from.int8()),
            (row, from) -> row.int16(from.int16()),
            (row, from) -> row.int32(from.int32()),
            (row, from) -> row.int64(from.int64()),
            (row, from) -> row.float32(from.float32()),
            (row, from) -> row.float64(from.float64()),
            (row, from) -> row.decimal(from.decimal()),
            (row, from) -> row.text(from.text()),
            (row, from) -> row.bytes(from.bytes()),
            (row, from) -> row.uuid(from.uuid()),
            (row, from) -> row.instant(from.instant()),
            (row, from) -> row.date(from.date()),
            (row, from) -> row.time(from.time()),
            (row, from) -> row.dateTime(from.dateTime()),
            (row, from) -> row.shade(from.shade()));

    private static Everything least(TestDb test) {
        TimeRange times = new TimeRange(test.capability());
        boolean infinite = test.has(Feature.INFINITE_NUMBERS);
        return new Everything(
                LEAST,
                false,
                Byte.MIN_VALUE,
                Short.MIN_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                infinite ? Float.NEGATIVE_INFINITY : -Float.MAX_VALUE,
                infinite
                        ? Double.NEGATIVE_INFINITY
                        : -test.capability().behavior().greatestNumber(),
                decimal(test).negate(),
                "",
                new byte[0],
                new UUID(0, 0),
                times.firstInstant(),
                times.first().toLocalDate(),
                LocalTime.MIN,
                times.first(),
                Shade.LIGHT);
    }

    private static Everything greatest(TestDb test) {
        TimeRange times = new TimeRange(test.capability());
        boolean infinite = test.has(Feature.INFINITE_NUMBERS);
        return new Everything(
                GREATEST,
                true,
                Byte.MAX_VALUE,
                Short.MAX_VALUE,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                infinite ? Float.POSITIVE_INFINITY : Float.MAX_VALUE,
                infinite
                        ? Double.POSITIVE_INFINITY
                        : test.capability().behavior().greatestNumber(),
                decimal(test),
                "\uDBFF\uDFFF{},\"\\NULL'",
                new byte[] {(byte) 0xff, 0, '\\'},
                new UUID(-1, -1),
                times.lastInstant(),
                times.last().toLocalDate(),
                times.lastTime(),
                times.last(),
                Shade.DARK);
    }

    private static BigDecimal decimal(TestDb test) {
        int digits = Math.min(330, test.capability().behavior().decimalDigits());
        return new BigDecimal("9".repeat(digits - 30) + "." + "9".repeat(30));
    }

    private static Everything absent(int id) {
        return new Everything(
                id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Conformance
    void rowsOfOneInsertHoldTheEndsOfEveryType(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        List<Everything> rows = List.of(least(test), absent(ABSENT), greatest(test));

        List<Everything> created = all(Everythings.createMany(
                        rows.stream().map(row -> with(row.id(), row, FIELDS)).toList())
                .exec(db));

        assertThat(created).usingRecursiveComparison().isEqualTo(rows);
        assertThat(stored(db))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(rows);
    }

    /** At each place one value is there and all others are not, and the other way around. */
    @Conformance
    void anyFieldMayBeAbsentInAnyRowOfAnInsert(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        Everything full = greatest(test);
        List<EverythingCreate> rows = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            List<BiFunction<EverythingCreate, Everything, EverythingCreate>> others = new ArrayList<>(FIELDS);
            rows.add(with(10 + i, full, List.of(others.remove(i))));
            rows.add(with(100 + i, full, others));
        }

        List<Everything> created = all(Everythings.createMany(rows).exec(db));

        for (int i = 0; i < FIELDS.size(); i++) {
            assertPresent(created.get(2 * i), full, i, true);
            assertPresent(created.get(2 * i + 1), full, i, false);
        }
        assertThat(stored(db))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(created);
    }

    @Conformance
    void oneSetHoldsTheEndsOfEveryType(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        for (Everything row : List.of(least(test), greatest(test), absent(ABSENT))) {
            all(with(row.id(), row, FIELDS).exec(db).flux());
        }

        assertFound(test, db, e -> e.bool(), Everything::bool);
        assertFound(test, db, e -> e.int8(), Everything::int8);
        assertFound(test, db, e -> e.int16(), Everything::int16);
        assertFound(test, db, e -> e.int32(), Everything::int32);
        assertFound(test, db, e -> e.int64(), Everything::int64);
        assertFound(test, db, e -> e.float32(), Everything::float32);
        assertFound(test, db, e -> e.float64(), Everything::float64);
        assertFound(test, db, e -> e.decimal(), Everything::decimal);
        assertFound(test, db, e -> e.text(), Everything::text);
        assertFound(test, db, e -> e.bytes(), Everything::bytes);
        assertFound(test, db, e -> e.uuid(), Everything::uuid);
        assertFound(test, db, e -> e.instant(), Everything::instant);
        assertFound(test, db, e -> e.date(), Everything::date);
        assertFound(test, db, e -> e.time(), Everything::time);
        assertFound(test, db, e -> e.dateTime(), Everything::dateTime);
        assertFound(test, db, e -> e.shade(), Everything::shade);
    }

    private static <T> void assertFound(
            TestDb test,
            Database db,
            Function<EverythingPath<Everything>, ? extends EqualityExpression<Everything, T>> field,
            Function<Everything, T> value) {
        T least = value.apply(least(test));
        T greatest = value.apply(greatest(test));
        assertThat(ids(db, field, List.of(least))).containsExactly(LEAST);
        assertThat(ids(db, field, List.of(greatest))).containsExactly(GREATEST);
        assertThat(ids(db, field, Arrays.asList(greatest, null, least))).containsExactlyInAnyOrder(LEAST, GREATEST);
        assertThat(all(Everythings.where(e -> field.apply(e).notIn(List.of(least)))
                        .fetch(db)))
                .extracting(Everything::id)
                .containsExactly(GREATEST);
    }

    private static <T> List<Integer> ids(
            Database db,
            Function<EverythingPath<Everything>, ? extends EqualityExpression<Everything, T>> field,
            List<T> values) {
        return all(Everythings.where(e -> field.apply(e).in(values)).fetch(db)).stream()
                .map(Everything::id)
                .toList();
    }

    private static EverythingCreate with(
            int id, Everything from, List<BiFunction<EverythingCreate, Everything, EverythingCreate>> fields) {
        EverythingCreate row = Everythings.create().id(id);
        for (BiFunction<EverythingCreate, Everything, EverythingCreate> field : fields) {
            row = field.apply(row, from);
        }
        return row;
    }

    private static void assertPresent(Everything row, Everything full, int place, boolean only) {
        Object[] values = values(row);
        Object[] given = values(full);
        IntStream.range(0, values.length).forEach(i -> assertThat(values[i])
                .as("field %d of row %d", i, row.id())
                .isEqualTo((i == place) == only ? given[i] : null));
    }

    private static Object[] values(Everything row) {
        return Stream.of(
                        row.bool(),
                        row.int8(),
                        row.int16(),
                        row.int32(),
                        row.int64(),
                        row.float32(),
                        row.float64(),
                        row.decimal(),
                        row.text(),
                        row.bytes(),
                        row.uuid(),
                        row.instant(),
                        row.date(),
                        row.time(),
                        row.dateTime(),
                        row.shade())
                .toArray();
    }

    private static List<Everything> stored(Database db) {
        return all(Everythings.all().fetch(db));
    }
}
