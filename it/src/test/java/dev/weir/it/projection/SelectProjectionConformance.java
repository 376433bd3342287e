package dev.weir.it.projection;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.fixeditemnamequantity.Item;
import dev.weir.it.shapes.fixeditemnamequantity.ItemModel;
import dev.weir.it.shapes.fixeditemnamequantity.Items;
import java.util.List;
import reactor.util.function.Tuples;

/** Fields of the rows themselves, which every database can give. */
final class SelectProjectionConformance {
    /** What a constructor takes, in its order. */
    private record Stock(String name, long quantity) {}

    @Conformance
    void selectSingleField(TestDb test) {
        Database db = fill(test);

        assertThat(all(Items.all().select(i -> i.name()).fetch(db)))
                .containsExactlyInAnyOrder("Alice", "Bob", "Charlie");
        assertThat(test.ops()).containsExactly("SELECT items");
    }

    @Conformance
    void selectTuple(TestDb test) {
        Database db = fill(test);

        assertThat(all(Items.all().select(i -> i.id(), i -> i.name()).fetch(db)))
                .containsExactlyInAnyOrder(Tuples.of(1L, "Alice"), Tuples.of(2L, "Bob"), Tuples.of(3L, "Charlie"));
        assertThat(all(Items.all()
                        .select(i -> i.name(), i -> i.quantity())
                        .as(Stock::new)
                        .fetch(db)))
                .containsExactlyInAnyOrder(new Stock("Alice", 10), new Stock("Bob", 5), new Stock("Charlie", 20));
    }

    @Conformance
    void selectWithFilter(TestDb test) {
        Database db = fill(test);

        assertThat(all(Items.where(i -> i.quantity().gt(5L))
                        .select(i -> i.name())
                        .fetch(db)))
                .containsExactlyInAnyOrder("Alice", "Charlie");
    }

    @Conformance
    void selectFirstNoMatch(TestDb test) {
        Database db = fill(test);

        assertThat(maybe(Items.byId(999).select(i -> i.name()).first(db))).isEmpty();
        assertThat(maybe(Items.byId(999).select(i -> i.name()).one(db))).isEmpty();
        assertThat(failure(
                        RecordNotFoundException.class,
                        Items.byId(999).select(i -> i.name()).get(db)))
                .hasMessageContaining("Item");
    }

    @Conformance
    void oneIsTheOnlyOne(TestDb test) {
        Database db = fill(test);

        assertThat(only(Items.byId(2).select(i -> i.name(), i -> i.quantity()).get(db)))
                .isEqualTo(Tuples.of("Bob", 5L));
        failure(
                NonUniqueResultException.class,
                Items.all().select(i -> i.name()).one(db));
    }

    @Conformance
    void theRowIsThereOrNot(TestDb test) {
        Database db = fill(test);

        assertThat(only(Items.byId(1).select(i -> i).get(db))).isEqualTo(new Item(1, "Alice", 10));
        assertThat(only(Items.byId(1).select(i -> i.name(), i -> i).get(db)))
                .isEqualTo(Tuples.of("Alice", new Item(1, "Alice", 10)));
        assertThat(test.ops()).hasSize(2);
    }

    @Conformance
    void nothingIsReadForNoRow(TestDb test) {
        Database db = fill(test);

        assertThat(all(Items.where(i -> i.id().in(List.of()))
                        .select(i -> i.name())
                        .fetch(db)))
                .isEmpty();
        assertThat(maybe(Items.where(i -> i.id().in(List.of())).select(i -> i).first(db)))
                .isEmpty();
        assertThat(test.ops()).isEmpty();
    }

    @Conformance(requires = Feature.SORT)
    void theQueryDecidesWhichRowsAndTheirOrder(TestDb test) {
        Database db = fill(test);

        assertThat(all(Items.all()
                        .orderBy(i -> i.quantity().desc())
                        .limit(2)
                        .select(i -> i.name())
                        .fetch(db)))
                .containsExactly("Charlie", "Alice");
        assertThat(all(Items.all()
                        .orderBy(i -> i.quantity().desc())
                        .offset(1)
                        .limit(5)
                        .select(i -> i.name(), i -> i)
                        .fetch(db)))
                .extracting(selected -> selected.getT1())
                .containsExactly("Alice", "Bob");
        assertThat(only(Items.all()
                        .orderBy(i -> i.name().desc())
                        .select(i -> i.name())
                        .first(db)))
                .isEqualTo("Charlie");
    }

    private static Database fill(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(List.of(
                        Items.create().id(1).name("Alice").quantity(10),
                        Items.create().id(2).name("Bob").quantity(5),
                        Items.create().id(3).name("Charlie").quantity(20)))
                .exec(db));
        test.forget();
        return db;
    }
}
