package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidValueException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.CountedInstantItem;
import dev.weir.it.shapes.scalars.CountedInstantItemModel;
import dev.weir.it.shapes.scalars.CountedInstantItems;
import dev.weir.it.shapes.scalars.DateItem;
import dev.weir.it.shapes.scalars.DateItemModel;
import dev.weir.it.shapes.scalars.DateItems;
import dev.weir.it.shapes.scalars.DateTimeItem;
import dev.weir.it.shapes.scalars.DateTimeItemModel;
import dev.weir.it.shapes.scalars.DateTimeItems;
import dev.weir.it.shapes.scalars.InstantItem;
import dev.weir.it.shapes.scalars.InstantItemModel;
import dev.weir.it.shapes.scalars.InstantItems;
import dev.weir.it.shapes.scalars.TimeItem;
import dev.weir.it.shapes.scalars.TimeItemModel;
import dev.weir.it.shapes.scalars.TimeItems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Points in time and what calendars and clocks show, to the last digit and in the first and last year that are stored. */
final class TimeConformance {
    private static List<Instant> instants(TestDb test) {
        return range(test)
                .kept(List.of(
                        Instant.EPOCH.minusNanos(1),
                        Instant.EPOCH,
                        Instant.EPOCH.plusNanos(range(test).tick()),
                        Instant.parse("2023-11-05T06:30:00.123456789Z"),
                        Instant.parse("2026-03-29T01:30:00.5Z"),
                        Instant.parse("1500-02-28T00:00:00Z"),
                        Instant.parse("1582-10-10T00:00:00Z"),
                        range(test).firstInstant(),
                        range(test).lastInstant()));
    }

    private static TimeRange range(TestDb test) {
        return new TimeRange(test.capability());
    }

    @Conformance
    void tyTimestamp(TestDb test) {
        Database db = test.open(InstantItemModel.INSTANCE);
        new RoundTrip<>(
                        (Instant v) -> InstantItems.create().val(v).exec(db),
                        (item, v) -> InstantItems.update(item).val(v).exec(db),
                        item -> InstantItems.getById(db, item.id()),
                        v -> InstantItems.where(i -> i.val().eq(v)).fetch(db),
                        InstantItem::val)
                .assertExact(test, instants(test), v -> v);
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void timestampsBesideACountedKey(TestDb test) {
        Database db = test.open(CountedInstantItemModel.INSTANCE);
        new RoundTrip<>(
                        (Instant v) -> CountedInstantItems.create().val(v).exec(db),
                        (item, v) -> CountedInstantItems.update(item).val(v).exec(db),
                        item -> CountedInstantItems.getById(db, item.id()),
                        v -> CountedInstantItems.where(i -> i.val().in(List.of(v)))
                                .fetch(db),
                        CountedInstantItem::val)
                .assertExact(test, instants(test), v -> v);
    }

    @Conformance
    void tyDate(TestDb test) {
        Database db = test.open(DateItemModel.INSTANCE);
        Stream<LocalDate> dates = Stream.of(
                        "1500-02-28",
                        "1582-10-04",
                        "1582-10-10",
                        "1582-10-15",
                        "1900-01-01",
                        "1969-12-31",
                        "1970-01-01",
                        "2000-02-29",
                        "2023-11-05",
                        "2100-02-28")
                .map(LocalDate::parse);
        List<LocalDate> values = Stream.concat(
                        dates,
                        Stream.of(
                                range(test).first().toLocalDate(),
                                range(test).last().toLocalDate()))
                .toList();
        new RoundTrip<>(
                        (LocalDate v) -> DateItems.create().val(v).exec(db),
                        (item, v) -> DateItems.update(item).val(v).exec(db),
                        item -> DateItems.getById(db, item.id()),
                        v -> DateItems.where(i -> i.val().eq(v)).fetch(db),
                        DateItem::val)
                .assertExact(test, values, v -> v);
    }

    @Conformance
    void tyTime(TestDb test) {
        Database db = test.open(TimeItemModel.INSTANCE);
        List<LocalTime> values = range(test)
                .kept(List.of(
                        LocalTime.MIN,
                        LocalTime.MIN.plusNanos(range(test).tick()),
                        LocalTime.of(1, 30),
                        LocalTime.NOON,
                        LocalTime.parse("23:59:59.123456789"),
                        LocalTime.MAX));
        new RoundTrip<>(
                        (LocalTime v) -> TimeItems.create().val(v).exec(db),
                        (item, v) -> TimeItems.update(item).val(v).exec(db),
                        item -> TimeItems.getById(db, item.id()),
                        v -> TimeItems.where(i -> i.val().eq(v)).fetch(db),
                        TimeItem::val)
                .assertExact(test, values, v -> v);
    }

    @Conformance
    void tyDatetime(TestDb test) {
        Database db = test.open(DateTimeItemModel.INSTANCE);
        List<LocalDateTime> values = range(test)
                .kept(List.of(
                        range(test).first(),
                        LocalDateTime.parse("1500-03-01T00:00"),
                        LocalDateTime.parse("1900-01-01T00:00"),
                        LocalDateTime.parse("1969-12-31T23:59:59.999999"),
                        LocalDateTime.parse("1970-01-01T00:00"),
                        LocalDateTime.parse("2000-02-29T12:00:00")
                                .plusNanos(range(test).tick()),
                        LocalDateTime.parse("2023-11-05T01:30:00.123456789"),
                        LocalDateTime.parse("2026-03-29T02:30"),
                        range(test).last()));
        new RoundTrip<>(
                        (LocalDateTime v) -> DateTimeItems.create().val(v).exec(db),
                        (item, v) -> DateTimeItems.update(item).val(v).exec(db),
                        item -> DateTimeItems.getById(db, item.id()),
                        v -> DateTimeItems.where(i -> i.val().eq(v)).fetch(db),
                        DateTimeItem::val)
                .assertExact(test, values, v -> v);
    }

    @Conformance(requires = Feature.SORT)
    void orderByTimestamp(TestDb test) {
        Database db = test.open(InstantItemModel.INSTANCE);
        for (Instant instant : instants(test)) {
            only(InstantItems.create().val(instant).exec(db));
        }
        List<Instant> ascending = instants(test).stream().sorted().toList();
        Instant next = Instant.EPOCH.plusNanos(range(test).tick());

        assertThat(all(InstantItems.all().orderBy(i -> i.val().asc()).fetch(db)))
                .extracting(InstantItem::val)
                .isEqualTo(ascending);
        assertThat(only(InstantItems.all().orderBy(i -> i.val().desc()).first(db))
                        .val())
                .isEqualTo(ascending.get(ascending.size() - 1));
        assertThat(all(InstantItems.where(i -> i.val().between(Instant.EPOCH, next))
                        .orderBy(i -> i.val().desc())
                        .fetch(db)))
                .extracting(InstantItem::val)
                .containsExactly(next, Instant.EPOCH);
    }

    @Conformance
    void timesBeyondTheirStorageAreRefused(TestDb test) {
        Database db = test.open(InstantItemModel.INSTANCE, DateItemModel.INSTANCE, DateTimeItemModel.INSTANCE);

        failure(
                InvalidValueException.class,
                InstantItems.create().val(Instant.MAX).exec(db));
        failure(
                InvalidValueException.class,
                DateItems.create()
                        .val(range(test).last().toLocalDate().plusDays(1))
                        .exec(db));
        failure(
                InvalidValueException.class,
                InstantItems.create()
                        .val(range(test).firstInstant().minusNanos(1))
                        .exec(db));
        failure(
                InvalidValueException.class,
                DateTimeItems.create().val(LocalDateTime.MIN).exec(db));

        assertThat(only(InstantItems.all().count(db))).isZero();
        assertThat(only(DateItems.all().count(db))).isZero();
        assertThat(only(DateTimeItems.all().count(db))).isZero();
    }
}
