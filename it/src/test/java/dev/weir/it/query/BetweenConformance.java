package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.unindexed.Item;
import dev.weir.it.shapes.unindexed.ItemModel;
import dev.weir.it.shapes.unindexed.Items;
import java.util.List;

final class BetweenConformance {

    @Conformance
    void filterBetweenNumeric(TestDb test) {
        Database db = openWithScores(test, 10, 20, 30, 40, 50);

        assertThat(scores(db, 20, 40)).containsExactlyInAnyOrder(20L, 30L, 40L);
        assertThat(all(Items.where(i -> i.score().between(20L, 40L).not()).fetch(db)))
                .extracting(Item::score)
                .containsExactlyInAnyOrder(10L, 50L);
    }

    @Conformance
    void filterBetweenInclusiveBounds(TestDb test) {
        Database db = openWithScores(test, 1, 5, 10);

        assertThat(scores(db, 1, 10)).containsExactlyInAnyOrder(1L, 5L, 10L);
        assertThat(scores(db, 1, 1)).containsExactly(1L);
        assertThat(scores(db, 10, 10)).containsExactly(10L);
        assertThat(scores(db, 2, 9)).containsExactly(5L);
        assertThat(scores(db, Long.MIN_VALUE, Long.MAX_VALUE)).hasSize(3);
    }

    @Conformance
    void filterBetweenEmptyResult(TestDb test) {
        Database db = openWithScores(test, 1, 2, 3);

        assertThat(scores(db, 100, 200)).isEmpty();
        assertThat(scores(db, 3, 1)).as("bounds the wrong way round").isEmpty();
    }

    @Conformance
    void filterBetweenString(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        for (String name : List.of("apple", "banana", "cherry", "date", "elderberry")) {
            all(Items.create().name(name).score(0).exec(db).flux());
        }

        assertThat(all(Items.where(i -> i.name().between("banana", "date")).fetch(db)))
                .extracting(Item::name)
                .containsExactlyInAnyOrder("banana", "cherry", "date");
    }

    private static Database openWithScores(TestDb test, long... scores) {
        Database db = test.open(ItemModel.INSTANCE);
        for (long score : scores) {
            all(Items.create().name("item").score(score).exec(db).flux());
        }
        return db;
    }

    private static List<Long> scores(Database db, long low, long high) {
        return all(Items.where(i -> i.score().between(low, high)).fetch(db)).stream()
                .map(Item::score)
                .toList();
    }
}
