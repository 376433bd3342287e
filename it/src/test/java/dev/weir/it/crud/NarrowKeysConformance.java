package dev.weir.it.crud;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.narrowkeys.ByteItem;
import dev.weir.it.shapes.narrowkeys.ByteItemModel;
import dev.weir.it.shapes.narrowkeys.ByteItems;
import dev.weir.it.shapes.narrowkeys.IntItem;
import dev.weir.it.shapes.narrowkeys.IntItemModel;
import dev.weir.it.shapes.narrowkeys.IntItems;
import dev.weir.it.shapes.narrowkeys.LongItem;
import dev.weir.it.shapes.narrowkeys.LongItemModel;
import dev.weir.it.shapes.narrowkeys.LongItems;
import dev.weir.it.shapes.narrowkeys.ShortItem;
import dev.weir.it.shapes.narrowkeys.ShortItemModel;
import dev.weir.it.shapes.narrowkeys.ShortItems;
import java.util.Comparator;
import java.util.List;

/** Keys that the caller chooses, of every integer type and to both ends of its range. */
final class NarrowKeysConformance {

    @Conformance
    void keyU8(TestDb test) {
        Database db = test.open(ByteItemModel.INSTANCE);
        for (byte id : new byte[] {1, 0, -1, Byte.MIN_VALUE, Byte.MAX_VALUE}) {
            ByteItem created = only(ByteItems.create().id(id).val("v").exec(db));
            assertThat(created).isEqualTo(new ByteItem(id, "v"));
            assertThat(only(ByteItems.getById(db, id))).isEqualTo(created);
        }
        assertThat(ordered(
                        test,
                        db,
                        ByteItems.all(),
                        found -> found.orderBy(i -> i.id().asc()),
                        Comparator.comparing(ByteItem::id)))
                .extracting(ByteItem::id)
                .containsExactly(Byte.MIN_VALUE, (byte) -1, (byte) 0, (byte) 1, Byte.MAX_VALUE);

        done(ByteItems.delete(new ByteItem((byte) 1, "v")).exec(db));
        failure(RecordNotFoundException.class, ByteItems.getById(db, (byte) 1));
        assertThat(only(ByteItems.all().count(db))).isEqualTo(4);
    }

    @Conformance
    void keyU16(TestDb test) {
        Database db = test.open(ShortItemModel.INSTANCE, IntItemModel.INSTANCE);
        for (short id : new short[] {1, Short.MIN_VALUE, Short.MAX_VALUE}) {
            ShortItem created = only(ShortItems.create().id(id).val("v").exec(db));
            assertThat(only(ShortItems.getById(db, id))).isEqualTo(created);
        }
        for (int id : new int[] {65_535, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            IntItem created = only(IntItems.create().id(id).val("v").exec(db));
            assertThat(only(IntItems.getById(db, id))).isEqualTo(created);
        }

        done(ShortItems.delete(new ShortItem((short) 1, "v")).exec(db));
        failure(RecordNotFoundException.class, ShortItems.getById(db, (short) 1));
        done(IntItems.delete(new IntItem(65_535, "v")).exec(db));
        failure(RecordNotFoundException.class, IntItems.getById(db, 65_535));
    }

    @Conformance
    void keyU64(TestDb test) {
        Database db = test.open(LongItemModel.INSTANCE);
        List<Long> ids = List.of(42L, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1, (1L << 53) + 1);
        for (long id : ids) {
            LongItem created = only(LongItems.create().id(id).val("v" + id).exec(db));
            assertThat(only(LongItems.getById(db, id))).isEqualTo(created);
        }
        assertThat(all(LongItems.where(i -> i.id().in(ids)).fetch(db)))
                .as("no two of them are one")
                .hasSize(ids.size());

        done(LongItems.delete(new LongItem(42, "v42")).exec(db));
        failure(RecordNotFoundException.class, LongItems.getById(db, 42));
    }
}
