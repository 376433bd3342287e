package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.unindexed.Item;
import dev.weir.it.shapes.unindexed.ItemCreate;
import dev.weir.it.shapes.unindexed.ItemModel;
import dev.weir.it.shapes.unindexed.Items;
import java.util.List;

/** Queries that no index serves. */
final class ScanConformance {
    private static final List<ItemCreate> FIVE = List.of(
            Items.create().name("Alice").score(3),
            Items.create().name("Bob").score(1),
            Items.create().name("Charlie").score(5),
            Items.create().name("Diana").score(2),
            Items.create().name("Eve").score(4));

    @Conformance
    void scanOrFilter(TestDb test) {
        Database db = open(test);

        assertThat(all(Items.where(i -> i.name().eq("Alice").or(i.name().eq("Charlie")))
                        .fetch(db)))
                .extracting(Item::name)
                .containsExactlyInAnyOrder("Alice", "Charlie");
    }

    @Conformance
    void scanWithLimit(TestDb test) {
        Database db = open(test);

        assertThat(all(Items.all().limit(3).fetch(db))).hasSize(3).doesNotHaveDuplicates();
        assertThat(all(Items.where(i -> i.score().ge(4L)).limit(2).fetch(db)))
                .as("the limit counts what the condition lets through")
                .extracting(Item::name)
                .containsExactlyInAnyOrder("Charlie", "Eve");
    }

    @Conformance(requires = Feature.SORT)
    void scanOrderBySql(TestDb test) {
        Database db = open(test);

        assertThat(all(Items.all().orderBy(i -> i.score().desc()).fetch(db)))
                .extracting(Item::score)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Conformance(lacks = Feature.SORT)
    void scanOrderByIsError(TestDb test) {
        Database db = open(test);
        test.forget();

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class,
                Items.all().orderBy(i -> i.score().desc()).fetch(db));

        assertThat(error.getMessage()).contains("an order of all items");
        assertThat(test.driver().ops()).isEmpty();
    }

    private static Database open(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(FIVE).exec(db));
        return db;
    }
}
