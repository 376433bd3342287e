package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingCreate;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.EverythingPath;
import dev.weir.it.shapes.scalars.EverythingUpdate;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.it.shapes.scalars.Shade;
import dev.weir.query.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** NULL in a field of every type, apart from every value that looks like nothing. */
final class AbsentValueConformance {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Conformance
    void everyTypeKnowsItsAbsence(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        Everything nothing = only(Everythings.create().id(1).exec(db));
        Everything something = only(something(2).exec(db));

        assertThat(only(Everythings.getById(db, 1))).isEqualTo(nothing).isEqualTo(absent(1));
        assertThat(only(Everythings.getById(db, 2))).usingRecursiveComparison().isEqualTo(something);
        for (Function<EverythingPath<Everything>, Condition<Everything>> isNull : isNulls()) {
            assertThat(ids(db, isNull)).containsExactly(1);
            assertThat(ids(db, e -> isNull.apply(e).not())).containsExactly(2);
        }
    }

    @Conformance
    void everyTypeCanBecomeAbsentAndPresentAgain(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        Everything something = only(something(1).exec(db));

        Everything cleared = only(cleared(something).exec(db));
        assertThat(cleared).isEqualTo(absent(1));
        assertThat(only(Everythings.getById(db, 1))).isEqualTo(absent(1));

        Everything again =
                only(Everythings.update(cleared).text("").bytes(new byte[0]).exec(db));
        assertThat(again.text()).isEmpty();
        assertThat(again.bytes()).isEmpty();
        assertThat(ids(db, e -> e.text().eq("").and(e.bytes().isNotNull()))).containsExactly(1);
    }

    @Conformance(requires = Feature.SORT)
    void absentValuesComeFirstInAscendingOrderUnlessAskedOtherwise(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        only(Everythings.create().id(1).int32(5).exec(db));
        only(Everythings.create().id(2).exec(db));
        only(Everythings.create().id(3).int32(-5).exec(db));

        assertThat(all(Everythings.all().orderBy(e -> e.int32().asc()).fetch(db)))
                .extracting(Everything::id)
                .containsExactly(2, 3, 1);
        assertThat(all(Everythings.all().orderBy(e -> e.int32().desc()).fetch(db)))
                .extracting(Everything::id)
                .containsExactly(1, 3, 2);
        assertThat(all(Everythings.all()
                        .orderBy(e -> e.int32().asc().nullsLast())
                        .fetch(db)))
                .extracting(Everything::id)
                .containsExactly(3, 1, 2);
        assertThat(all(Everythings.all()
                        .orderBy(e -> e.int32().desc().nullsFirst())
                        .fetch(db)))
                .extracting(Everything::id)
                .containsExactly(2, 1, 3);
    }

    private static List<Integer> ids(
            Database db, Function<EverythingPath<Everything>, Condition<Everything>> condition) {
        return all(Everythings.where(condition).fetch(db)).stream()
                .map(Everything::id)
                .toList();
    }

    private static List<Function<EverythingPath<Everything>, Condition<Everything>>> isNulls() {
        return List.of(
                e -> e.bool().isNull(),
                e -> e.int8().isNull(),
                e -> e.int16().isNull(),
                e -> e.int32().isNull(),
                e -> e.int64().isNull(),
                e -> e.float32().isNull(),
                e -> e.float64().isNull(),
                e -> e.decimal().isNull(),
                e -> e.text().isNull(),
                e -> e.bytes().isNull(),
                e -> e.uuid().isNull(),
                e -> e.instant().isNull(),
                e -> e.date().isNull(),
                e -> e.time().isNull(),
                e -> e.dateTime().isNull(),
                e -> e.shade().isNull());
    }

    /** An instance whose values are all there, and all but nothing. */
    private static EverythingCreate something(int id) {
        return Everythings.create()
                .id(id)
                .bool(false)
                .int8((byte) 0)
                .int16((short) 0)
                .int32(0)
                .int64(0L)
                .float32(0f)
                .float64(0.0)
                .decimal(BigDecimal.ZERO)
                .text("")
                .bytes(new byte[0])
                .uuid(new UUID(0, 0))
                .instant(NOON)
                .date(LocalDate.EPOCH)
                .time(LocalTime.MIDNIGHT)
                .dateTime(LocalDateTime.of(LocalDate.EPOCH, LocalTime.MIDNIGHT))
                .shade(Shade.LIGHT);
    }

    private static EverythingUpdate<Everything> cleared(Everything something) {
        return Everythings.update(something)
                .clearBool()
                .clearInt8()
                .clearInt16()
                .clearInt32()
                .clearInt64()
                .clearFloat32()
                .clearFloat64()
                .clearDecimal()
                .text(null)
                .bytes(null)
                .uuid(null)
                .instant(null)
                .date(null)
                .time(null)
                .dateTime(null)
                .clearShade();
    }

    private static Everything absent(int id) {
        return new Everything(
                id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
