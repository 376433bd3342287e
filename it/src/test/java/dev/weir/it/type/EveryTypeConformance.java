package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.EverythingPath;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.it.shapes.scalars.Shade;
import dev.weir.query.Condition;
import dev.weir.query.EqualityExpression;
import dev.weir.query.OrderedExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Every comparison and both orders, for every type, on three rows: one with the lesser of two values, one with the
 * greater, one with none. The values are such that a comparison by another type's rules would turn them around.
 */
final class EveryTypeConformance {
    private static final int LESSER = 1;
    private static final int GREATER = 2;
    private static final int ABSENT = 3;

    private static final Everything LOW = new Everything(
            LESSER,
            false,
            Byte.MIN_VALUE,
            (short) -2,
            9,
            Long.MIN_VALUE,
            -0.1f,
            -1e300,
            new BigDecimal("9.5"),
            "\uFFFD",
            new byte[] {0x7f},
            new UUID(1, -1),
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            LocalDate.of(999, 12, 31),
            LocalTime.of(9, 59, 59, 999_999_999),
            LocalDateTime.of(2026, 1, 31, 23, 59),
            Shade.LIGHT);
    private static final Everything HIGH = new Everything(
            GREATER,
            true,
            Byte.MAX_VALUE,
            (short) 1,
            10,
            Long.MAX_VALUE,
            0.1f,
            1e-300,
            new BigDecimal("10"),
            "\uD83D\uDE00",
            new byte[] {(byte) 0x80},
            new UUID(-1, 1),
            Instant.EPOCH,
            LocalDate.of(1000, 1, 1),
            LocalTime.of(10, 0),
            LocalDateTime.of(2026, 2, 1, 0, 0, 0, 1),
            Shade.DARK);

    @Conformance(requires = Feature.SORT)
    void everyTypeIsComparedAndOrderedByItsOwnRules(TestDb test) {
        Database db = openWithThree(test);

        assertOrdered(db, e -> e.bool(), Everything::bool);
        assertOrdered(db, e -> e.int8(), Everything::int8);
        assertOrdered(db, e -> e.int16(), Everything::int16);
        assertOrdered(db, e -> e.int32(), Everything::int32);
        assertOrdered(db, e -> e.int64(), Everything::int64);
        assertOrdered(db, e -> e.float32(), Everything::float32);
        assertOrdered(db, e -> e.float64(), Everything::float64);
        assertOrdered(db, e -> e.decimal(), Everything::decimal);
        assertOrdered(db, e -> e.text(), Everything::text);
        assertOrdered(db, e -> e.uuid(), Everything::uuid);
        assertOrdered(db, e -> e.instant(), Everything::instant);
        assertOrdered(db, e -> e.date(), Everything::date);
        assertOrdered(db, e -> e.time(), Everything::time);
        assertOrdered(db, e -> e.dateTime(), Everything::dateTime);
        assertOrdered(db, e -> e.bytes(), Everything::bytes);
        assertEquality(db, e -> e.shade(), Everything::shade);
    }

    @Conformance(requires = Feature.RETURNING)
    void everyNumberIsAddedInItsOwnType(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        Everything before = only(Everythings.create()
                .id(1)
                .int8((byte) 100)
                .int16((short) 30_000)
                .int32(2_000_000_000)
                .int64(1L << 60)
                .float32(0.1f)
                .float64(0.1)
                .exec(db));

        Everything after = only(Everythings.update(before)
                .int8(v -> v.plus((byte) 27))
                .int16(v -> v.minus((short) 1))
                .int32(v -> v.minus(-1))
                .int64(v -> v.plus((1L << 60) + 1))
                .float32(v -> v.plus(0.2f))
                .float64(v -> v.plus(0.2))
                .exec(db));

        assertThat(after.int8()).isEqualTo(Byte.MAX_VALUE);
        assertThat(after.int16()).isEqualTo((short) 29_999);
        assertThat(after.int32()).isEqualTo(2_000_000_001);
        assertThat(after.int64()).isEqualTo((1L << 61) + 1);
        assertThat(after.float32()).isEqualTo(0.1f + 0.2f);
        assertThat(after.float64()).isEqualTo(0.1 + 0.2);
        assertThat(only(Everythings.getById(db, 1))).isEqualTo(after);
        // a sum kept in 64 bits would be read as the right one, but not be found
        assertIds(db, e -> e.float32().eq(0.1f + 0.2f), 1);
    }

    private static <T> void assertOrdered(
            Database db,
            Function<EverythingPath<Everything>, OrderedExpression<Everything, T>> field,
            Function<Everything, T> value) {
        T low = value.apply(LOW);
        T high = value.apply(HIGH);
        assertEquality(db, field, value);
        assertIds(db, e -> field.apply(e).lt(high), LESSER);
        assertIds(db, e -> field.apply(e).lt(high).not(), GREATER);
        assertIds(db, e -> field.apply(e).le(high), LESSER, GREATER);
        assertIds(db, e -> field.apply(e).le(low), LESSER);
        assertIds(db, e -> field.apply(e).gt(low), GREATER);
        assertIds(db, e -> field.apply(e).ge(low), LESSER, GREATER);
        assertIds(db, e -> field.apply(e).ge(high), GREATER);
        assertIds(db, e -> field.apply(e).between(low, high), LESSER, GREATER);
        assertIds(db, e -> field.apply(e).between(low, low), LESSER);
        assertIds(db, e -> field.apply(e).between(high, low));
        assertIds(db, e -> field.apply(e).le(field.apply(e)), LESSER, GREATER);
        assertThat(all(Everythings.all().orderBy(e -> field.apply(e).asc()).fetch(db)))
                .extracting(Everything::id)
                .containsExactly(ABSENT, LESSER, GREATER);
        assertThat(all(Everythings.all().orderBy(e -> field.apply(e).desc()).fetch(db)))
                .extracting(Everything::id)
                .containsExactly(GREATER, LESSER, ABSENT);
    }

    private static <T> void assertEquality(
            Database db,
            Function<EverythingPath<Everything>, ? extends EqualityExpression<Everything, T>> field,
            Function<Everything, T> value) {
        T low = value.apply(LOW);
        T high = value.apply(HIGH);
        assertIds(db, e -> field.apply(e).eq(low), LESSER);
        assertIds(db, e -> field.apply(e).ne(low), GREATER);
        assertIds(db, e -> field.apply(e).eq(high).not(), LESSER);
        assertIds(db, e -> field.apply(e).in(List.of(low)), LESSER);
        assertIds(db, e -> field.apply(e).in(List.of(low, high)), LESSER, GREATER);
        assertIds(db, e -> field.apply(e).in(Arrays.asList(high, null)), GREATER);
        assertIds(db, e -> field.apply(e).notIn(List.of(low)), GREATER);
        assertIds(db, e -> field.apply(e).notIn(Arrays.asList(high, null)));
        assertIds(db, e -> field.apply(e).eq(field.apply(e)), LESSER, GREATER);
        assertIds(db, e -> field.apply(e).isNull(), ABSENT);
    }

    private static void assertIds(
            Database db, Function<EverythingPath<Everything>, Condition<Everything>> condition, Integer... expected) {
        assertThat(all(Everythings.where(condition).fetch(db)))
                .extracting(Everything::id)
                .containsExactlyInAnyOrder(expected);
    }

    private static Database openWithThree(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        for (Everything row : List.of(HIGH, LOW)) {
            only(Everythings.create()
                    .id(row.id())
                    .bool(row.bool())
                    .int8(row.int8())
                    .int16(row.int16())
                    .int32(row.int32())
                    .int64(row.int64())
                    .float32(row.float32())
                    .float64(row.float64())
                    .decimal(row.decimal())
                    .text(row.text())
                    .bytes(row.bytes())
                    .uuid(row.uuid())
                    .instant(row.instant())
                    .date(row.date())
                    .time(row.time())
                    .dateTime(row.dateTime())
                    .shade(row.shade())
                    .exec(db));
        }
        only(Everythings.create().id(ABSENT).exec(db));
        return db;
    }
}
