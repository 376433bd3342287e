package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.series.Event;
import dev.weir.it.shapes.series.EventModel;
import dev.weir.it.shapes.series.Events;
import dev.weir.it.shapes.series.Item;
import dev.weir.it.shapes.series.ItemModel;
import dev.weir.it.shapes.series.Items;
import java.util.List;
import java.util.stream.LongStream;

/** Order and limits within what an index or the first part of a key selects. */
final class SeriesConformance {

    @Conformance
    void limitOffsetGsi(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(LongStream.range(0, 25)
                        .mapToObj(i -> Items.create()
                                .category(i < 20 ? "wanted" : "other")
                                .value(i))
                        .toList())
                .exec(db));

        for (int[] limitOffsetCount : new int[][] {{5, 0, 5}, {7, 3, 7}, {100, 0, 20}, {100, 18, 2}}) {
            List<Item> items = all(Items.byCategory("wanted")
                    .limit(limitOffsetCount[0])
                    .offset(limitOffsetCount[1])
                    .fetch(db));
            assertThat(items).hasSize(limitOffsetCount[2]).doesNotHaveDuplicates();
            assertThat(items).extracting(Item::category).containsOnly("wanted");
        }
    }

    @Conformance
    void limitCompositeKey(TestDb test) {
        Database db = openWithEvents(test);

        assertThat(all(Events.byKind("info").limit(7).fetch(db))).hasSize(7).doesNotHaveDuplicates();
        assertThat(all(Events.byKind("info")
                        .orderBy(e -> e.seq().desc())
                        .limit(5)
                        .fetch(db)))
                .extracting(Event::seq)
                .containsExactly(19L, 18L, 17L, 16L, 15L);
        assertThat(all(Events.byKind("info").limit(100).fetch(db))).hasSize(20);
    }

    @Conformance
    void sortCompositeKey(TestDb test) {
        Database db = openWithEvents(test);

        assertThat(all(Events.byKind("info").orderBy(e -> e.seq().asc()).fetch(db)))
                .extracting(Event::seq)
                .isEqualTo(LongStream.range(0, 20).boxed().toList());
        assertThat(all(Events.byKind("info").orderBy(e -> e.seq().desc()).fetch(db)))
                .extracting(Event::seq)
                .isEqualTo(LongStream.range(0, 20).map(i -> 19 - i).boxed().toList());
        assertThat(test.ops()).containsExactly("SELECT events", "SELECT events");
    }

    /** Twenty events of one kind and as many of another, created from the last to the first. */
    private static Database openWithEvents(TestDb test) {
        Database db = test.open(EventModel.INSTANCE);
        all(Events.createMany(LongStream.range(0, 40)
                        .mapToObj(i -> Events.create()
                                .kind(i % 2 == 0 ? "info" : "warn")
                                .seq(19 - i / 2))
                        .toList())
                .exec(db));
        test.forget();
        return db;
    }
}
