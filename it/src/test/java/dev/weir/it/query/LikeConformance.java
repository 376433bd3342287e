package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.fixeditemname.Item;
import dev.weir.it.shapes.fixeditemname.ItemModel;
import dev.weir.it.shapes.fixeditemname.ItemPath;
import dev.weir.it.shapes.fixeditemname.Items;
import dev.weir.it.shapes.fixeditemname.OptItem;
import dev.weir.it.shapes.fixeditemname.OptItemModel;
import dev.weir.it.shapes.fixeditemname.OptItems;
import dev.weir.query.Condition;
import java.util.function.Function;

/** Patterns with wildcards, and parts taken literally. */
final class LikeConformance {

    @Conformance(requires = Feature.PATTERN)
    void likeBasic(TestDb test) {
        Database db = openWith(test, "Alice", "Alicia", "Bob", "Barry", "Charlie", "al");

        assertNames(db, i -> i.name().like("Al%"), "Alice", "Alicia");
        assertNames(db, i -> i.name().like("%li%"), "Alice", "Alicia", "Charlie");
        assertNames(db, i -> i.name().like("B_b"), "Bob");
        assertNames(db, i -> i.name().like("Bob"), "Bob");
        assertNames(db, i -> i.name().like("bob"));
        assertNames(db, i -> i.name().like("%"), "Alice", "Alicia", "Bob", "Barry", "Charlie", "al");
        assertNames(db, i -> i.name().like("%l%").not(), "Bob", "Barry");
    }

    @Conformance(requires = Feature.PATTERN)
    void likeNoMatch(TestDb test) {
        Database db = openWith(test, "Alice", "Bob");

        assertNames(db, i -> i.name().like("ZZ%"));
        assertNames(db, i -> i.name().like(""));
    }

    @Conformance(requires = Feature.PATTERN)
    void likeOptionalField(TestDb test) {
        Database db = test.open(OptItemModel.INSTANCE);
        all(OptItems.create().id(1).nickname("Ali").exec(db).flux());
        all(OptItems.create().id(2).nickname("Alicia").exec(db).flux());
        all(OptItems.create().id(3).nickname("Bob").exec(db).flux());
        all(OptItems.create().id(4).exec(db).flux());

        assertThat(all(OptItems.where(i -> i.nickname().like("Al%")).fetch(db)))
                .extracting(OptItem::id)
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(all(OptItems.where(i -> i.nickname().like("Al%").not()).fetch(db)))
                .extracting(OptItem::id)
                .containsExactly(3L);
    }

    @Conformance(requires = Feature.PATTERN)
    void likeEscapePercent(TestDb test) {
        Database db = openWith(test, "Alice%1", "AliceA1", "Alice");

        assertNames(db, i -> i.name().like("Alice\\%%", '\\'), "Alice%1");
        assertNames(db, i -> i.name().like("Alice!%1", '!'), "Alice%1");
        assertNames(db, i -> i.name().like("Alice\\%%"));
    }

    @Conformance(requires = Feature.PATTERN)
    void likeEscapeKeepsWildcards(TestDb test) {
        Database db = openWith(test, "Alice%1", "Alice%2", "AliceA1", "Alice_1");

        assertNames(db, i -> i.name().like("%\\%%", '\\'), "Alice%1", "Alice%2");
        assertNames(db, i -> i.name().like("Alice\\__", '\\'), "Alice_1");
        assertNames(db, i -> i.name().like("Alice#%_", '#'), "Alice%1", "Alice%2");
    }

    @Conformance(requires = Feature.PATTERN)
    void partsOfATextAreTakenLiterally(TestDb test) {
        Database db = openWith(test, "100%", "100_", "a*b", "a[b]", "a?b", "aXb", "a\\b", "50% of 100");

        assertNames(db, i -> i.name().startsWith("100%"), "100%");
        assertNames(db, i -> i.name().startsWith("a["), "a[b]");
        assertNames(db, i -> i.name().startsWith("a*"), "a*b");
        assertNames(db, i -> i.name().endsWith("%"), "100%");
        assertNames(db, i -> i.name().endsWith("_"), "100_");
        assertNames(db, i -> i.name().endsWith("0"), "50% of 100");
        assertNames(db, i -> i.name().contains("%"), "100%", "50% of 100");
        assertNames(db, i -> i.name().contains("?"), "a?b");
        assertNames(db, i -> i.name().contains("\\"), "a\\b");
        assertNames(db, i -> i.name().contains("b]"), "a[b]");
        assertNames(db, i -> i.name().contains("B"));
        assertNames(db, i -> i.name().endsWith("B"));
    }

    @Conformance(requires = Feature.PATTERN)
    void likeTakesTheWildcardsOfOtherLanguagesLiterally(TestDb test) {
        Database db = openWith(test, "a*b", "aXb", "a?b", "a[X]b", "a.b");

        assertNames(db, i -> i.name().like("a*b"), "a*b");
        assertNames(db, i -> i.name().like("a?b"), "a?b");
        assertNames(db, i -> i.name().like("a[X]b"), "a[X]b");
        assertNames(db, i -> i.name().like("a.b"), "a.b");
        assertNames(db, i -> i.name().like("a_b"), "a*b", "aXb", "a?b", "a.b");
    }

    @Conformance(requires = Feature.CASE_INSENSITIVE_PATTERN)
    void ilikeUppercasePattern(TestDb test) {
        Database db = openWith(test, "Alice", "ALICIA", "alfred", "Bob", "BARRY", "\u00c4lice");

        assertNames(db, i -> i.name().ilike("AL%"), "Alice", "ALICIA", "alfred");
        assertNames(db, i -> i.name().ilike("b_b"), "Bob");
        assertNames(db, i -> i.name().ilike("%A%").not(), "Bob", "\u00c4lice");
        assertNames(db, i -> i.name().ilike("al%").and(i.name().like("A%")), "Alice", "ALICIA");
    }

    @Conformance(requires = Feature.CASE_INSENSITIVE_PATTERN)
    void ilikeNoMatch(TestDb test) {
        Database db = openWith(test, "Alice", "Bob");

        assertNames(db, i -> i.name().ilike("ZZ%"));
        assertNames(db, i -> i.name().ilike(""));
    }

    @Conformance(requires = Feature.CASE_INSENSITIVE_PATTERN)
    void ilikeOptionalField(TestDb test) {
        Database db = test.open(OptItemModel.INSTANCE);
        all(OptItems.create().id(1).nickname("Ali").exec(db).flux());
        all(OptItems.create().id(2).nickname("ALICIA").exec(db).flux());
        all(OptItems.create().id(3).nickname("alfred").exec(db).flux());
        all(OptItems.create().id(4).nickname("Bob").exec(db).flux());
        all(OptItems.create().id(5).exec(db).flux());

        assertThat(all(OptItems.where(i -> i.nickname().ilike("aL%")).fetch(db)))
                .extracting(OptItem::id)
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(all(OptItems.where(i -> i.nickname().ilike("aL%").not()).fetch(db)))
                .extracting(OptItem::id)
                .containsExactly(4L);
    }

    @Conformance(lacks = {Feature.PATTERN, Feature.CASE_INSENSITIVE_PATTERN})
    void patternsAreRefused(TestDb test) {
        Database db = openWith(test, "Alice");
        test.forget();

        UnsupportedByDatabaseException like = failure(
                UnsupportedByDatabaseException.class,
                Items.where(i -> i.name().like("Al%")).fetch(db));
        UnsupportedByDatabaseException ilike = failure(
                UnsupportedByDatabaseException.class,
                Items.where(i -> i.name().ilike("al%")).fetch(db));

        assertThat(like.missing()).extracting(Missing::capability).containsExactly(Feature.PATTERN.name());
        assertThat(like.missing().get(0).hint()).contains("startsWith");
        assertThat(ilike.missing())
                .extracting(Missing::capability)
                .containsExactly(Feature.CASE_INSENSITIVE_PATTERN.name());
        assertThat(test.driver().ops()).isEmpty();
    }

    @Conformance(requires = Feature.PATTERN, lacks = Feature.CASE_INSENSITIVE_PATTERN)
    void ilikeUnsupportedWithoutNativeOperator(TestDb test) {
        Database db = openWith(test, "Alice");
        test.forget();

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class,
                Items.where(i -> i.name().ilike("al%")).fetch(db));

        assertThat(error.driver()).isEqualTo(test.capability().driver());
        assertThat(error.missing())
                .extracting(Missing::capability)
                .containsExactly(Feature.CASE_INSENSITIVE_PATTERN.name());
        assertThat(error.missing().get(0).hint()).contains("like");
        assertThat(test.driver().ops()).isEmpty();
    }

    private static Database openWith(TestDb test, String... names) {
        Database db = test.open(ItemModel.INSTANCE);
        for (int i = 0; i < names.length; i++) {
            all(Items.create().id(i).name(names[i]).exec(db).flux());
        }
        return db;
    }

    private static void assertNames(
            Database db, Function<ItemPath<Item>, Condition<Item>> condition, String... expected) {
        assertThat(each(db, Item::name, Items.where(condition))).containsExactlyInAnyOrder(expected);
    }
}
