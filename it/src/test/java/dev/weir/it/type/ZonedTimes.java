package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;

import dev.weir.Database;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.EverythingPath;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.query.Condition;
import dev.weir.query.EqualityExpression;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A program of its own, in a JVM with a time zone of its own: what clocks there show or leave out, stored and found. */
final class ZonedTimes {
    private static final List<Instant> AROUND = Stream.of(
                    "1880-01-01T00:00:00Z",
                    "1900-01-01T00:00:00Z",
                    "1935-03-01T00:00:00Z",
                    "1985-12-01T00:00:00Z",
                    "2006-09-01T00:00:00Z",
                    "2026-01-01T00:00:00Z",
                    "2026-07-01T00:00:00Z")
            .map(Instant::parse)
            .toList();

    private ZonedTimes() {}

    /** Takes the addresses of databases; tells of each whether it gives back what it was given. */
    public static void main(String[] args) {
        List<Everything> rows = rows(ZoneId.systemDefault());
        for (String url : args) {
            Database db = open(url);
            done(db.schema().create());
            System.out.println((isKept(db, rows) ? "kept by " : "not kept by ") + url.substring(0, url.indexOf('/')));
            done(db.close());
        }
    }

    static Database open(String url) {
        return Database.builder().url(url).models(EverythingModel.INSTANCE).build();
    }

    /** Returns times about the changes of the clocks in a zone: before, at and after them, skipped and repeated. */
    static List<Everything> rows(ZoneId zone) {
        List<Everything> rows = new ArrayList<>();
        for (ZoneOffsetTransition change : changes(zone.getRules())) {
            LocalDateTime before = change.getDateTimeBefore();
            LocalDateTime after = change.getDateTimeAfter();
            LocalDateTime between = before.plus(change.getDuration().dividedBy(2));
            for (LocalDateTime clock :
                    List.of(before, after, between, before.toLocalDate().atStartOfDay())) {
                rows.add(row(rows.size(), clock, clock.toInstant(change.getOffsetBefore())));
                rows.add(row(rows.size(), clock.plusNanos(1_000), clock.toInstant(change.getOffsetAfter())));
                rows.add(row(rows.size(), clock.minusNanos(1_000), clock.toInstant(ZoneOffset.UTC)));
            }
        }
        return rows;
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        return AROUND.stream()
                .map(rules::nextTransition)
                .filter(change -> change != null)
                .distinct()
                .toList();
    }

    private static Everything row(int id, LocalDateTime clock, Instant instant) {
        return new Everything(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                instant,
                clock.toLocalDate(),
                clock.toLocalTime(),
                clock,
                null);
    }

    private static boolean isKept(Database db, List<Everything> rows) {
        List<Everything> created = all(Everythings.createMany(rows.stream()
                        .map(row -> Everythings.create()
                                .id(row.id())
                                .instant(row.instant())
                                .date(row.date())
                                .time(row.time())
                                .dateTime(row.dateTime()))
                        .toList())
                .exec(db));
        return created.equals(rows)
                && all(Everythings.all().orderBy(row -> row.id().asc()).fetch(db))
                        .equals(rows)
                && areFound(db, rows, row -> row.instant(), Everything::instant)
                && areFound(db, rows, row -> row.date(), Everything::date)
                && areFound(db, rows, row -> row.time(), Everything::time)
                && areFound(db, rows, row -> row.dateTime(), Everything::dateTime);
    }

    private static <T> boolean areFound(
            Database db,
            List<Everything> rows,
            Function<EverythingPath<Everything>, ? extends EqualityExpression<Everything, T>> field,
            Function<Everything, T> value) {
        List<T> values = rows.stream().map(value).distinct().toList();
        return values.stream()
                        .allMatch(sought -> ids(db, row -> field.apply(row).eq(sought))
                                .equals(rows.stream()
                                        .filter(row -> sought.equals(value.apply(row)))
                                        .map(Everything::id)
                                        .toList()))
                && ids(db, row -> field.apply(row).in(values)).size() == rows.size();
    }

    private static List<Integer> ids(
            Database db, Function<EverythingPath<Everything>, Condition<Everything>> condition) {
        return all(Everythings.where(condition).orderBy(row -> row.id().asc()).fetch(db)).stream()
                .map(Everything::id)
                .toList();
    }
}
