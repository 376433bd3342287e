package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.inlistitem.Item;
import dev.weir.it.shapes.inlistitem.ItemModel;
import dev.weir.it.shapes.inlistitem.ItemPath;
import dev.weir.it.shapes.inlistitem.Items;
import dev.weir.it.shapes.scalars.MeasurementModel;
import dev.weir.it.shapes.scalars.Measurements;
import dev.weir.query.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Membership in lists: one argument and one text, however many values there are. */
final class InListConformance {

    @Conformance
    void inListString(TestDb test) {
        Database db = openWithFour(test);

        assertNames(db, i -> i.name().in(List.of("a", "c")), "a", "c");

        assertThat(test.ran().get(0).given()).containsExactly(List.of("a", "c"));
        assertNames(db, i -> i.name().in(List.of("a", "a", "z")), "a");
    }

    @Conformance
    void notInListString(TestDb test) {
        Database db = openWithFour(test);

        assertNames(db, i -> i.name().in(List.of("a", "c")).not(), "b", "d");
        assertNames(db, i -> i.name().notIn(List.of("a", "c")), "b", "d");

        assertThat(test.ran()).extracting(Op.Ran::given).containsOnly(List.of(List.of("a", "c")));
        assertThat(test.ran())
                .extracting(Op.Ran::text)
                .as("both are one statement")
                .containsOnly(test.ran().get(0).text());
    }

    /** Enough rows for a database to look them up in the list rather than compare each with all of it. */
    @Conformance
    void aZeroIsFoundWhateverItsSign(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        all(Measurements.createMany(IntStream.rangeClosed(-1, 12)
                        .mapToObj(n ->
                                Measurements.create().valueF32(n < 0 ? -0f : n).valueF64(n < 0 ? -0.0 : n))
                        .toList())
                .exec(db));

        for (double zero : new double[] {0.0, -0.0}) {
            assertThat(only(Measurements.where(m -> m.valueF64().in(List.of(zero)))
                            .count(db)))
                    .isEqualTo(2);
            assertThat(only(Measurements.where(m -> m.valueF64().notIn(List.of(3.0, zero)))
                            .count(db)))
                    .isEqualTo(11);
            assertThat(only(Measurements.where(m -> m.valueF32().in(List.of((float) zero, 5f)))
                            .count(db)))
                    .isEqualTo(3);
        }
    }

    @Conformance
    void inListI64Large(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        test.parts(LongStream.range(0, 200)
                        .mapToObj(n -> Items.create().name("item").n(n))
                        .toList())
                .forEach(part -> all(Items.createMany(part).exec(db)));
        List<Long> even = LongStream.range(0, 100).map(n -> n * 2).boxed().toList();
        test.forget();

        assertThat(ordered(
                        test,
                        db,
                        Items.where(i -> i.n().in(even)),
                        found -> found.orderBy(i -> i.n().asc()),
                        Comparator.comparing(Item::n)))
                .extracting(Item::n)
                .isEqualTo(even);
        assertThat(test.ran().get(0).given()).as("one list").hasSize(1);
    }

    @Conformance
    void inListId(TestDb test) {
        Database db = openWithFour(test);
        List<UUID> ids = all(Items.where(i -> i.name().in(List.of("b", "d"))).fetch(db)).stream()
                .map(Item::id)
                .toList();

        assertNames(db, i -> i.id().in(ids), "b", "d");
        assertNames(db, i -> i.id().notIn(ids), "a", "c");
        assertNames(db, i -> i.id().in(List.of(new UUID(0, 0))));
    }

    @Conformance
    void inListWithNull(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        only(Items.create().name("a").n(1).bio("rusty").exec(db));
        only(Items.create().name("b").n(2).exec(db));
        only(Items.create().name("c").n(3).bio("shiny").exec(db));
        List<@Nullable String> rustyOrNull = Arrays.asList("rusty", null);

        assertNames(db, i -> i.bio().in(rustyOrNull), "a");
        assertNames(db, i -> i.bio().notIn(rustyOrNull));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void textOfAStatementDoesNotDependOnTheLengthOfAList(TestDb test) {
        Database db = openWithFour(test);
        int prepared = test.driver().prepared();

        for (int length : new int[] {1, 2, 3, 17, 1_000, 40_000}) {
            List<Long> ns = LongStream.rangeClosed(1, length).boxed().toList();
            assertThat(only(Items.where(i -> i.n().in(ns)).count(db))).isEqualTo(Math.min(length, 4));
        }

        assertThat(test.ran())
                .hasSize(6)
                .extracting(Op.Ran::text)
                .containsOnly(test.ran().get(0).text());
        assertThat(test.driver().prepared() - prepared).isEqualTo(1);
    }

    @Conformance
    void listIsCopiedWhenTheConditionIsMade(TestDb test) {
        Database db = openWithFour(test);
        List<String> names = new ArrayList<>(List.of("a"));
        var query = Items.where(i -> i.name().in(names));

        names.add("b");

        assertThat(all(query.fetch(db))).extracting(Item::name).containsExactly("a");
    }

    private static Database openWithFour(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(List.of(
                        Items.create().name("a").n(1),
                        Items.create().name("b").n(2),
                        Items.create().name("c").n(3),
                        Items.create().name("d").n(4)))
                .exec(db));
        test.forget();
        return db;
    }

    private static void assertNames(
            Database db, Function<ItemPath<Item>, Condition<Item>> condition, String... expected) {
        assertThat(each(db, Item::name, Items.where(condition))).containsExactlyInAnyOrder(expected);
    }
}
