package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.absent.Article;
import dev.weir.it.shapes.absent.ArticleModel;
import dev.weir.it.shapes.absent.Articles;
import dev.weir.it.shapes.absent.Player;
import dev.weir.it.shapes.absent.PlayerModel;
import dev.weir.it.shapes.absent.Players;
import dev.weir.it.shapes.inlistitem.Item;
import dev.weir.it.shapes.inlistitem.ItemModel;
import dev.weir.it.shapes.inlistitem.ItemPath;
import dev.weir.it.shapes.inlistitem.Items;
import dev.weir.query.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that may be missing, in conditions that are then neither true nor false. */
final class OptionFilterConformance {

    @Conformance
    void filterOptionIsNone(TestDb test) {
        Database db = openWithItems(test);

        assertNames(db, i -> i.bio().isNull(), "plain");
        assertNames(db, i -> i.bio().eq((String) null), "plain");
    }

    @Conformance
    void filterOptionIsSome(TestDb test) {
        Database db = openWithItems(test);

        assertNames(db, i -> i.bio().isNotNull(), "rusty", "empty");
        assertNames(db, i -> i.bio().ne((String) null), "rusty", "empty");
    }

    @Conformance
    void filterOptionCombinedWithOtherFilters(TestDb test) {
        Database db = openWithItems(test);

        assertNames(db, i -> i.bio().isNotNull().and(i.n().gt(30L)), "empty");
        assertNames(db, i -> i.bio().isNull().and(i.n().eq(25L)), "plain");
        assertNames(db, i -> i.bio().isNull().and(i.n().eq(26L)));
    }

    @Conformance
    void filterOptionMultipleNullableFields(TestDb test) {
        Database db = test.open(ArticleModel.INSTANCE);
        only(Articles.create().title("both").subtitle("s").summary("m").exec(db));
        only(Articles.create().title("subtitle").subtitle("s").exec(db));
        only(Articles.create().title("summary").summary("m").exec(db));
        only(Articles.create().title("none").exec(db));

        for (boolean subtitle : new boolean[] {true, false}) {
            for (boolean summary : new boolean[] {true, false}) {
                String expected = subtitle ? (summary ? "both" : "subtitle") : summary ? "summary" : "none";
                assertThat(all(Articles.where(a -> subtitle
                                        ? a.subtitle().isNotNull()
                                        : a.subtitle().isNull())
                                .where(a -> summary
                                        ? a.summary().isNotNull()
                                        : a.summary().isNull())
                                .fetch(db)))
                        .extracting(Article::title)
                        .containsExactly(expected);
            }
        }
    }

    @Conformance
    void filterOptionIdIsNone(TestDb test) {
        Database db = test.open(PlayerModel.INSTANCE);
        Player ada = only(Players.create().name("Ada").exec(db));
        Player bob = only(Players.create().name("Bob").userId(null).exec(db));

        assertThat(all(Players.where(p -> p.userId().isNull()).fetch(db))).containsExactlyInAnyOrder(ada, bob);
        assertThat(all(Players.where(p -> p.userId().isNotNull()).fetch(db))).isEmpty();

        Player linked = only(Players.update(bob).userId(UUID.randomUUID()).exec(db));
        assertThat(all(Players.where(p -> p.userId().isNotNull()).fetch(db))).containsExactly(linked);
    }

    @Conformance
    void absentValuesMatchNoComparisonNorItsOpposite(TestDb test) {
        Database db = openWithItems(test);

        assertNames(db, i -> i.bio().eq("rust"), "rusty");
        assertNames(db, i -> i.bio().ne("rust"), "empty");
        assertNames(db, i -> i.bio().eq("rust").not(), "empty");
        assertNames(db, i -> i.bio().ne("rust").not(), "rusty");
        assertNames(db, i -> i.bio().lt("s"), "rusty", "empty");
        assertNames(db, i -> i.bio().lt("s").not());
        assertNames(db, i -> i.bio().between("a", "z").not(), "empty");
        assertNames(db, i -> i.bio().startsWith("r").not(), "empty");
        assertNames(db, i -> i.bio().in(List.of("rust")).not(), "empty");
        assertNames(db, i -> i.bio().eq("rust").or(i.bio().eq("rust").not()), "rusty", "empty");
        assertNames(db, i -> i.bio().eq("rust").and(i.n().eq(99L)).not(), "rusty", "plain", "empty");
        assertNames(db, i -> i.bio().eq(i.bio()), "rusty", "empty");
        assertNames(db, i -> i.bio().eq(i.name()).not(), "rusty", "empty");
    }

    @Conformance
    void inListsWithNothingAndWithNull(TestDb test) {
        Database db = openWithItems(test);
        List<@Nullable String> rustOrNull = Arrays.asList("rust", null);
        List<@Nullable String> onlyNull = Arrays.asList((String) null);

        assertNames(db, i -> i.bio().in(List.of()));
        assertNames(db, i -> i.bio().notIn(List.of()), "rusty", "plain", "empty");
        assertNames(db, i -> i.bio().in(rustOrNull), "rusty");
        assertNames(db, i -> i.bio().notIn(rustOrNull));
        assertNames(db, i -> i.bio().in(onlyNull));
        assertNames(db, i -> i.bio().notIn(onlyNull));
        assertNames(db, i -> i.bio().in(rustOrNull).or(i.bio().isNull()), "rusty", "plain");
        assertNames(db, i -> i.bio().notIn(List.of("rust")), "empty");
    }

    /** Three items: one with a bio, one without, one whose bio is the empty text. */
    private static Database openWithItems(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(List.of(
                        Items.create().name("rusty").n(30).bio("rust"),
                        Items.create().name("plain").n(25),
                        Items.create().name("empty").n(35).bio("")))
                .exec(db));
        return db;
    }

    private static void assertNames(
            Database db, Function<ItemPath<Item>, Condition<Item>> condition, String... expected) {
        assertThat(each(db, Item::name, Items.where(condition))).containsExactlyInAnyOrder(expected);
        assertThat(only(Items.where(condition).count(db))).isEqualTo(expected.length);
    }
}
