package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.prefixes.Item;
import dev.weir.it.shapes.prefixes.ItemModel;
import dev.weir.it.shapes.prefixes.ItemPath;
import dev.weir.it.shapes.prefixes.Items;
import dev.weir.it.shapes.prefixes.OptItem;
import dev.weir.it.shapes.prefixes.OptItemModel;
import dev.weir.it.shapes.prefixes.OptItems;
import dev.weir.query.Condition;
import java.util.List;
import java.util.function.Function;

final class StartsWithConformance {

    @Conformance
    void startsWithSortKey(TestDb test) {
        Database db = openWithItems(test);

        assertSortKeys(db, i -> i.sortKey().startsWith("alpha"), "alpha-1", "alpha-2");
        assertSortKeys(db, i -> i.sortKey().startsWith("alpha-1"), "alpha-1");
    }

    @Conformance
    void startsWithNonKeyAttr(TestDb test) {
        Database db = openWithItems(test);

        assertSortKeys(db, i -> i.name().startsWith("Al"), "alpha-1", "beta-1");
        assertSortKeys(db, i -> i.name().startsWith("Al").not(), "alpha-2", "beta-2");
    }

    @Conformance
    void startsWithNoMatch(TestDb test) {
        Database db = openWithItems(test);

        assertSortKeys(db, i -> i.sortKey().startsWith("gamma"));
        assertSortKeys(db, i -> i.sortKey().startsWith("alpha-1 and more"));
    }

    @Conformance
    void startsWithEmptyPrefixSql(TestDb test) {
        Database db = openWithItems(test);

        assertSortKeys(db, i -> i.sortKey().startsWith(""), "alpha-1", "alpha-2", "beta-1", "beta-2");
    }

    @Conformance
    void startsWithOptionalField(TestDb test) {
        Database db = test.open(OptItemModel.INSTANCE);
        all(OptItems.createMany(List.of(
                        OptItems.create().partitionId(1).id(1).nickname("Ali"),
                        OptItems.create().partitionId(1).id(2).nickname("Alicia"),
                        OptItems.create().partitionId(1).id(3).nickname("Bob"),
                        OptItems.create().partitionId(1).id(4)))
                .exec(db));

        assertThat(all(OptItems.byPartitionId(1)
                        .where(i -> i.nickname().startsWith("Al"))
                        .fetch(db)))
                .extracting(OptItem::nickname)
                .containsExactlyInAnyOrder("Ali", "Alicia");
        assertThat(all(OptItems.byPartitionId(1)
                        .where(i -> i.nickname().startsWith(""))
                        .fetch(db)))
                .as("a text that is not there starts with nothing, not even the empty one")
                .hasSize(3);
    }

    @Conformance
    void startsWithCaseSensitive(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        for (String name : List.of("Alice", "alice", "ALICE")) {
            all(Items.create().partitionId(1).sortKey(name).name(name).exec(db).flux());
        }

        assertSortKeys(db, i -> i.name().startsWith("al"), "alice");
        assertSortKeys(db, i -> i.name().startsWith("AL"), "ALICE");
        assertSortKeys(db, i -> i.sortKey().startsWith("Al"), "Alice");
    }

    /** Four items in partition 1 and one in partition 2. */
    private static Database openWithItems(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(List.of(
                        Items.create().partitionId(1).sortKey("alpha-1").name("Alice"),
                        Items.create().partitionId(1).sortKey("alpha-2").name("Bob"),
                        Items.create().partitionId(1).sortKey("beta-1").name("Alicia"),
                        Items.create().partitionId(1).sortKey("beta-2").name("Barry"),
                        Items.create().partitionId(2).sortKey("alpha-3").name("Alfred")))
                .exec(db));
        return db;
    }

    private static void assertSortKeys(
            Database db, Function<ItemPath<Item>, Condition<Item>> condition, String... expected) {
        assertThat(all(Items.byPartitionId(1).where(condition).fetch(db)))
                .extracting(Item::sortKey)
                .containsExactlyInAnyOrder(expected);
    }
}
