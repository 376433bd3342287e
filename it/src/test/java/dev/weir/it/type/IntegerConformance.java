package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.WeirException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.ByteItemModel;
import dev.weir.it.shapes.scalars.ByteItems;
import dev.weir.it.shapes.scalars.IntItem;
import dev.weir.it.shapes.scalars.IntItemModel;
import dev.weir.it.shapes.scalars.IntItems;
import dev.weir.it.shapes.scalars.LongItem;
import dev.weir.it.shapes.scalars.LongItemModel;
import dev.weir.it.shapes.scalars.LongItems;
import dev.weir.it.shapes.scalars.ShortItemModel;
import dev.weir.it.shapes.scalars.ShortItems;
import java.util.List;

/** Integers of every width, to both ends of their range. */
final class IntegerConformance {

    @Conformance
    void tyI8(TestDb test) {
        Database db = test.open(ByteItemModel.INSTANCE);
        new RoundTrip<>(
                        (Byte v) -> ByteItems.create().val(v).exec(db),
                        (item, v) -> ByteItems.update(item).val(v).exec(db),
                        item -> ByteItems.getById(db, item.id()),
                        v -> ByteItems.where(i -> i.val().eq(v)).fetch(db),
                        item -> item.val())
                .assertExact(
                        test,
                        List.of(Byte.MIN_VALUE, (byte) -100, (byte) -1, (byte) 0, (byte) 1, (byte) 63, Byte.MAX_VALUE),
                        Byte::longValue);
    }

    @Conformance
    void tyI16(TestDb test) {
        Database db = test.open(ShortItemModel.INSTANCE);
        new RoundTrip<>(
                        (Short v) -> ShortItems.create().val(v).exec(db),
                        (item, v) -> ShortItems.update(item).val(v).exec(db),
                        item -> ShortItems.getById(db, item.id()),
                        v -> ShortItems.where(i -> i.val().eq(v)).fetch(db),
                        item -> item.val())
                .assertExact(
                        test,
                        List.of(
                                Short.MIN_VALUE,
                                (short) -10_000,
                                (short) -1,
                                (short) 0,
                                (short) 1,
                                (short) 10_000,
                                Short.MAX_VALUE),
                        Short::longValue);
    }

    @Conformance
    void tyI32(TestDb test) {
        Database db = test.open(IntItemModel.INSTANCE);
        new RoundTrip<>(
                        (Integer v) -> IntItems.create().val(v).exec(db),
                        (item, v) -> IntItems.update(item).val(v).exec(db),
                        item -> IntItems.getById(db, item.id()),
                        v -> IntItems.where(i -> i.val().eq(v)).fetch(db),
                        item -> item.val())
                .assertExact(
                        test,
                        List.of(Integer.MIN_VALUE, -1_000_000, -1, 0, 1, 1_000_000, Integer.MAX_VALUE),
                        Integer::longValue);
    }

    @Conformance
    void tyI64(TestDb test) {
        Database db = test.open(LongItemModel.INSTANCE);
        new RoundTrip<>(
                        (Long v) -> LongItems.create().val(v).exec(db),
                        (item, v) -> LongItems.update(item).val(v).exec(db),
                        item -> LongItems.getById(db, item.id()),
                        v -> LongItems.where(i -> i.val().eq(v)).fetch(db),
                        item -> item.val())
                .assertExact(
                        test,
                        List.of(
                                Long.MIN_VALUE,
                                Long.MIN_VALUE + 1,
                                -1L,
                                0L,
                                1L,
                                (1L << 53) + 1,
                                Long.MAX_VALUE - 1,
                                Long.MAX_VALUE),
                        v -> v);
    }

    @Conformance
    void sumsBeyondTheRangeOfTheirTypeAreRefused(TestDb test) {
        Database db = test.open(IntItemModel.INSTANCE, LongItemModel.INSTANCE);
        IntItem greatestInt = only(IntItems.create().val(Integer.MAX_VALUE).exec(db));
        LongItem greatest = only(LongItems.create().val(Long.MAX_VALUE).exec(db));
        LongItem least = only(LongItems.create().val(Long.MIN_VALUE).exec(db));

        failure(
                WeirException.class,
                IntItems.update(greatestInt).val(v -> v.plus(1)).exec(db));
        failure(
                WeirException.class,
                LongItems.update(greatest).val(v -> v.plus(1L)).exec(db));
        failure(
                WeirException.class,
                LongItems.update(least).val(v -> v.minus(1L)).exec(db));
        failure(
                WeirException.class,
                LongItems.all().update().val(v -> v.plus(1L)).exec(db));

        assertThat(all(IntItems.all().fetch(db))).containsExactly(greatestInt);
        assertThat(all(LongItems.all().fetch(db))).containsExactlyInAnyOrder(greatest, least);
    }
}
