package dev.weir.it.projection;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.Users;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.EverythingPath;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.it.shapes.scalars.Shade;
import dev.weir.query.Expression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.util.function.Tuples;

/** Values of every type, and hostile ones. */
final class SelectedTypeConformance {
    @Conformance
    void everyTypeIsSelectedAsItIs(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        only(Everythings.create()
                .id(1)
                .bool(true)
                .int8(Byte.MIN_VALUE)
                .int16(Short.MAX_VALUE)
                .int32(Integer.MIN_VALUE)
                .int64(Long.MAX_VALUE)
                .float32(-0.1f)
                .float64(1e-100)
                .decimal(new BigDecimal("9.50"))
                .text("\uD83D\uDE00'\"")
                .bytes(new byte[] {0, (byte) 0x80})
                .uuid(new UUID(1, -1))
                .instant(Instant.EPOCH)
                .date(LocalDate.of(2026, 1, 31))
                .time(LocalTime.of(9, 59, 59))
                .dateTime(LocalDateTime.of(2026, 1, 31, 23, 59))
                .shade(Shade.DARK)
                .exec(db));
        only(Everythings.create().id(2).exec(db));
        Everything stored = only(Everythings.byId(1).get(db));

        assertSelected(db, e -> e.bool(), stored.bool());
        assertSelected(db, e -> e.int8(), stored.int8());
        assertSelected(db, e -> e.int16(), stored.int16());
        assertSelected(db, e -> e.int32(), stored.int32());
        assertSelected(db, e -> e.int64(), stored.int64());
        assertSelected(db, e -> e.float32(), stored.float32());
        assertSelected(db, e -> e.float64(), stored.float64());
        assertSelected(db, e -> e.decimal(), stored.decimal());
        assertSelected(db, e -> e.text(), stored.text());
        assertSelected(db, e -> e.uuid(), stored.uuid());
        assertSelected(db, e -> e.instant(), stored.instant());
        assertSelected(db, e -> e.date(), stored.date());
        assertSelected(db, e -> e.time(), stored.time());
        assertSelected(db, e -> e.dateTime(), stored.dateTime());
        assertSelected(db, e -> e.shade(), stored.shade());
        assertThat(only(Everythings.byId(1).select(e -> e.bytes().optional()).get(db)))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(0, 0x80));
        assertThat(only(Everythings.byId(2).select(e -> e.bytes().optional()).get(db)))
                .isEmpty();
    }

    private static <T> void assertSelected(
            Database db, Function<EverythingPath<Everything>, Expression<Everything, T>> field, T expected) {
        assertThat(only(Everythings.byId(1)
                        .select(e -> field.apply(e).optional())
                        .get(db)))
                .isEqualTo(Optional.of(expected));
        assertThat(only(Everythings.byId(2)
                        .select(e -> field.apply(e).optional())
                        .get(db)))
                .isEqualTo(Optional.empty());
        assertThat(only(Everythings.byId(1)
                                .select(e -> e, e -> field.apply(e).optional())
                                .get(db))
                        .getT2())
                .isEqualTo(Optional.of(expected));
    }

    @Conformance(requires = Feature.SORT)
    void numbersOfEveryWidthAreComputed(TestDb test) {
        Database db = test.open(EverythingModel.INSTANCE);
        only(Everythings.create()
                .id(1)
                .int8((byte) -100)
                .int16((short) 1000)
                .int32(-5)
                .int64(Long.MIN_VALUE)
                .float32(0.5f)
                .float64(-1.25)
                .exec(db));

        assertThat(only(Everythings.byId(1)
                        .select(
                                e -> e.int8().minus((byte) 28).optional(),
                                e -> e.int16().plus((short) 24).optional(),
                                e -> e.int32().plus(e.int32()).optional(),
                                e -> e.int64().plus(1L).optional(),
                                e -> e.float32().plus(0.25f).optional(),
                                e -> e.float64().minus(0.5).optional(),
                                e -> e.id().plus(1))
                        .get(db)))
                .isEqualTo(Tuples.of(
                        Optional.of(Byte.MIN_VALUE),
                        Optional.of((short) 1024),
                        Optional.of(-10),
                        Optional.of(Long.MIN_VALUE + 1),
                        Optional.of(0.75f),
                        Optional.of(-1.75),
                        2));
    }

    @Conformance(requires = Feature.SORT)
    void hostileTextIsTextEverywhere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        String hostile = "'; DROP TABLE users; -- \" \\ ? $1 {x}";
        only(Users.create()
                .name(hostile)
                .todos(Todos.create().title(hostile), Todos.create().title("x"))
                .exec(db));

        assertThat(all(Users.all()
                        .orderBy(
                                u -> u.todos().count(t -> t.title().eq(hostile)).asc())
                        .select(u -> u.name(), u -> u.todos()
                                .count(t -> t.title().eq(hostile)))
                        .fetch(db)))
                .containsExactly(Tuples.of(hostile, 1L));
        assertThat(all(Todos.where(t -> t.title().eq(hostile))
                        .select(t -> t.user().name())
                        .distinct()
                        .fetch(db)))
                .isEqualTo(List.of(hostile));
    }
}
