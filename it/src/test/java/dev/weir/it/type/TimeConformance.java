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

/** Points in time and what calendars and clocks show, to the nanosecond. */
final class TimeConformance {
    private static final List<Instant> INSTANTS = Stream.of(
                    "1969-12-31T23:59:59.999999999Z",
                    "1970-01-01T00:00:00Z",
                    "1970-01-01T00:00:00.000000001Z",
                    "2023-11-05T06:30:00.123456789Z",
                    "2026-03-29T01:30:00.5Z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999Z")
            .map(Instant::parse)
            .toList();

    @Conformance
    void tyTimestamp(TestDb test) {
        Database db = test.open(InstantItemModel.INSTANCE, CountedInstantItemModel.INSTANCE);
        new RoundTrip<>(
                        (Instant v) -> InstantItems.create().val(v).exec(db),
                        (item, v) -> InstantItems.update(item).val(v).exec(db),
                        item -> InstantItems.getById(db, item.id()),
                        v -> InstantItems.where(i -> i.val().eq(v)).fetch(db),
                        InstantItem::val)
                .assertExact(test, INSTANTS, v -> v);
        new RoundTrip<>(
                        (Instant v) -> CountedInstantItems.create().val(v).exec(db),
                        (item, v) -> CountedInstantItems.update(item).val(v).exec(db),
                        item -> CountedInstantItems.getById(db, item.id()),
                        v -> CountedInstantItems.where(i -> i.val().in(List.of(v)))
                                .fetch(db),
                        CountedInstantItem::val)
                .assertExact(test, INSTANTS, v -> v);
    }

    @Conformance
    void tyDate(TestDb test) {
        Database db = test.open(DateItemModel.INSTANCE);
        List<LocalDate> values = Stream.of(
                        "0001-01-01",
                        "1900-01-01",
                        "1969-12-31",
                        "1970-01-01",
                        "2000-02-29",
                        "2023-11-05",
                        "2100-02-28",
                        "9999-12-31")
                .map(LocalDate::parse)
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
        List<LocalTime> values = Stream.of(
                        "00:00", "00:00:00.000000001", "01:30", "12:00", "23:59:59.999999", "23:59:59.999999999")
                .map(LocalTime::parse)
                .toList();
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
        List<LocalDateTime> values = Stream.of(
                        "0000-01-01T00:00",
                        "1900-01-01T00:00",
                        "1969-12-31T23:59:59.999999",
                        "1970-01-01T00:00",
                        "2000-02-29T12:00:00.000001",
                        "2023-11-05T01:30:00.123456789",
                        "2026-03-29T02:30",
                        "9999-12-31T23:59:59.999999999")
                .map(LocalDateTime::parse)
                .toList();
        new RoundTrip<>(
                        (LocalDateTime v) -> DateTimeItems.create().val(v).exec(db),
                        (item, v) -> DateTimeItems.update(item).val(v).exec(db),
                        item -> DateTimeItems.getById(db, item.id()),
                        v -> DateTimeItems.where(i -> i.val().eq(v)).fetch(db),
                        DateTimeItem::val)
                .assertExact(test, values, v -> v);
    }

    @Conformance(requires = {Feature.RELATIONAL_QUERY, Feature.SORT})
    void orderByTimestamp(TestDb test) {
        Database db = test.open(InstantItemModel.INSTANCE);
        for (Instant instant : INSTANTS) {
            only(InstantItems.create().val(instant).exec(db));
        }
        List<Instant> ascending = INSTANTS.stream().sorted().toList();

        assertThat(all(InstantItems.all().orderBy(i -> i.val().asc()).fetch(db)))
                .extracting(InstantItem::val)
                .isEqualTo(ascending);
        assertThat(only(InstantItems.all().orderBy(i -> i.val().desc()).first(db))
                        .val())
                .isEqualTo(ascending.get(ascending.size() - 1));
        assertThat(all(InstantItems.where(i -> i.val().between(Instant.EPOCH, Instant.EPOCH.plusNanos(1)))
                        .orderBy(i -> i.val().desc())
                        .fetch(db)))
                .extracting(InstantItem::val)
                .containsExactly(Instant.EPOCH.plusNanos(1), Instant.EPOCH);
    }

    @Conformance
    void timesBeyondTheirStorageAreRefused(TestDb test) {
        Database db = test.open(InstantItemModel.INSTANCE, DateItemModel.INSTANCE, DateTimeItemModel.INSTANCE);

        failure(
                InvalidValueException.class,
                InstantItems.create().val(Instant.MAX).exec(db));
        failure(
                InvalidValueException.class,
                DateItems.create().val(LocalDate.of(10_000, 1, 1)).exec(db));
        failure(
                InvalidValueException.class,
                DateTimeItems.create().val(LocalDateTime.MIN).exec(db));

        assertThat(only(InstantItems.all().count(db))).isZero();
        assertThat(only(DateItems.all().count(db))).isZero();
        assertThat(only(DateTimeItems.all().count(db))).isZero();
    }
}
