package dev.weir.it.mapping;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.it.harness.Compiling;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.counted.Child;
import dev.weir.it.shapes.counted.Children;
import dev.weir.it.shapes.counted.Parent;
import dev.weir.it.shapes.counted.ParentModel;
import dev.weir.it.shapes.counted.Parents;
import dev.weir.it.shapes.made.CountedItem;
import dev.weir.it.shapes.made.CountedItemModel;
import dev.weir.it.shapes.made.CountedItems;
import dev.weir.it.shapes.made.NamedItem;
import dev.weir.it.shapes.made.NamedItemModel;
import dev.weir.it.shapes.made.NamedItems;
import dev.weir.it.shapes.made.NarrowItem;
import dev.weir.it.shapes.made.NarrowItemModel;
import dev.weir.it.shapes.made.NarrowItems;
import dev.weir.it.shapes.made.RandomItem;
import dev.weir.it.shapes.made.RandomItemModel;
import dev.weir.it.shapes.made.RandomItems;
import dev.weir.it.shapes.made.RandomKey;
import dev.weir.it.shapes.made.RandomKeyModel;
import dev.weir.it.shapes.made.RandomKeys;
import dev.weir.it.shapes.made.TimedItem;
import dev.weir.it.shapes.made.TimedItemModel;
import dev.weir.it.shapes.made.TimedItems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** Values that are made for whoever leaves them out. */
final class AutoConformance {

    @Conformance
    void autoUuidV4(TestDb test) {
        Database db = test.open(RandomItemModel.INSTANCE, RandomKeyModel.INSTANCE);

        RandomItem item = only(RandomItems.create().exec(db));
        assertThat(item.autoField().version()).isEqualTo(4);
        assertThat(item.id().version()).isEqualTo(7);
        assertThat(only(RandomItems.getById(db, item.id()))).isEqualTo(item);

        RandomKey key = only(RandomKeys.create().name("x").exec(db));
        assertThat(key.id().version()).isEqualTo(4);
        UUID given = new UUID(0, 1);
        assertThat(only(RandomItems.create().autoField(given).exec(db)).autoField())
                .isEqualTo(given);
    }

    @Conformance
    void autoUuidV7(TestDb test) {
        Database db = test.open(TimedItemModel.INSTANCE);
        long before = System.currentTimeMillis();

        List<TimedItem> items = all(TimedItems.createMany(Collections.nCopies(50, TimedItems.create()))
                .exec(db));

        assertThat(items).extracting(item -> item.autoField().version()).containsOnly(7);
        assertThat(items.get(0).autoField().getMostSignificantBits() >>> 16)
                .as("milliseconds since 1970")
                .isBetween(before, System.currentTimeMillis());
        assertThat(ordered(
                        test,
                        db,
                        TimedItems.all(),
                        found -> found.orderBy(i -> i.autoField().asc()),
                        Comparator.comparing(item -> item.autoField().toString())))
                .as("in the order in which they were made")
                .isEqualTo(items);
    }

    @Conformance(lacks = {Feature.AUTO_INCREMENT, Feature.GENERATED_KEYS})
    void countedKeysAreRefused(TestDb test) {
        assertThatExceptionOfType(InvalidSchemaException.class)
                .isThrownBy(() -> test.openWithoutTables(NamedItemModel.INSTANCE))
                .withMessageContaining("NamedItem.id is made by increment")
                .withMessageContaining("use a UUID");
        assertThat(test.driver().ops()).isEmpty();
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void autoIncrementI64Key(TestDb test) {
        Database db = test.open(NamedItemModel.INSTANCE);

        assertThat(only(NamedItems.create().name("a").exec(db))).isEqualTo(new NamedItem(1, "a"));
        assertThat(only(NamedItems.create().name("b").exec(db))).isEqualTo(new NamedItem(2, "b"));
        assertThat(only(NamedItems.getById(db, 2)).name()).isEqualTo("b");
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void autoIncrementImplicit(TestDb test) {
        Database db = test.open(CountedItemModel.INSTANCE, NarrowItemModel.INSTANCE);

        for (int id = 1; id < 10; id++) {
            assertThat(only(CountedItems.create().exec(db))).isEqualTo(new CountedItem(id));
            assertThat(only(NarrowItems.create().exec(db))).isEqualTo(new NarrowItem((short) id));
        }
        assertThat(all(CountedItems.createMany(Collections.nCopies(3, CountedItems.create()))
                        .exec(db)))
                .extracting(CountedItem::autoField)
                .containsExactly(10, 11, 12);
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void autoIncrementWithCompositeKeyErrors(TestDb test, @TempDir Path folder) {
        assertThat(
                        Compiling.errors(
                                folder,
                                "sample.Invalid",
                                """
                        package sample;

                        import dev.weir.annotation.Auto;
                        import dev.weir.annotation.Key;
                        import dev.weir.annotation.Model;

                        @Model
                        public record Invalid(@Key @Auto(Auto.Strategy.INCREMENT) long id, @Key long userId) {}
                        """))
                .singleElement()
                .asString()
                .contains("[WEIR-306]", "Invalid.id", "one of several keys");
    }

    @Conformance(requires = {Feature.AUTO_INCREMENT, Feature.GENERATED_KEYS})
    void autoIncrementWithAssociations(TestDb test) {
        Database db = test.open(ParentModel.INSTANCE);

        for (long round = 1; round < 10; round++) {
            Parent parent = only(Parents.create()
                    .children(Children.create())
                    .children(Children.create())
                    .exec(db));

            assertThat(parent.id()).isEqualTo(round);
            assertThat(parent.children().get()).extracting(Child::parentId).containsExactly(round, round);
            assertThat(parent.children().get()).extracting(Child::id).containsExactly(2 * round - 1, 2 * round);
            assertThat(all(Parents.children(parent).orderBy(c -> c.id().asc()).fetch(db)))
                    .isEqualTo(parent.children().get());
        }
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void autoIncrementWithSingleAssociation(TestDb test) {
        Database db = test.open(ParentModel.INSTANCE);

        for (long round = 1; round < 10; round++) {
            Parent parent = only(Parents.create().children(Children.create()).exec(db));

            assertThat(parent.id()).isEqualTo(round);
            Child child = only(Children.getById(db, round));
            assertThat(child.parentId()).isEqualTo(round);
            assertThat(parent.children().get()).containsExactly(child);
        }
    }
}
