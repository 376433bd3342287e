package dev.weir.it.type;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidValueException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.BytesItem;
import dev.weir.it.shapes.scalars.BytesItemModel;
import dev.weir.it.shapes.scalars.BytesItems;
import dev.weir.it.shapes.scalars.TextItem;
import dev.weir.it.shapes.scalars.TextItemModel;
import dev.weir.it.shapes.scalars.TextItems;
import dev.weir.it.shapes.scalars.UuidItemModel;
import dev.weir.it.shapes.scalars.UuidItems;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Text, bytes and UUIDs of every content. */
final class TextConformance {
    private static final String GRINNING = "\uD83D\uDE00";
    private static final List<String> ASCENDING = List.of("", "A", "B", "a", "aa", "b", "\u00e4", "\uFFFD", GRINNING);
    private static final int MANY = 1 << 20;
    private static final int ROOM = 1 << 10;

    /** Returns how many bytes there are in a long value: a million, or less where a row has no room for them. */
    private static int many(TestDb test) {
        return Math.min(MANY, test.capability().behavior().rowBytes() - ROOM);
    }

    @Conformance
    void tyStr(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);
        roundTrip(db)
                .assertExact(
                        test,
                        List.of(
                                "",
                                " ",
                                "  padded  ",
                                "Hello, world",
                                "hello, world",
                                GRINNING.repeat(20),
                                "mixed " + GRINNING + " \u00e4\u00f6\u00fc \u4f60\u597d e\u0301 \u00e9",
                                "\uFFFF\uFFFE\uFEFF",
                                "line\nbreak\r\n\ttab",
                                "1",
                                "1.0",
                                "null",
                                "x".repeat(1_000),
                                "y".repeat(10_000),
                                "z".repeat(100_000)),
                        v -> v);
    }

    /** A million bytes, of characters of one and of four. */
    @Conformance
    void largeTextsAreOnlyTexts(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);
        String ascii = "0123456789abcdef".repeat(many(test) / 16);
        String wide = GRINNING.repeat(many(test) / 4);
        String other = wide.substring(GRINNING.length()) + "\u00e9";
        roundTrip(db).assertExact(test, List.of(ascii, wide), v -> v);

        all(TextItems.createMany(Stream.of(other, "short", ascii + "'")
                        .map(text -> TextItems.create().val(text))
                        .toList())
                .exec(db));

        assertThat(all(TextItems.where(i -> i.val().in(List.of(other, "none", ascii + "'")))
                        .fetch(db)))
                .extracting(TextItem::val)
                .containsExactlyInAnyOrder(other, ascii + "'");
    }

    private static Database openWithTexts(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);
        all(TextItems.createMany(ASCENDING.stream()
                        .map(text -> TextItems.create().val(text))
                        .toList())
                .exec(db));
        return db;
    }

    @Conformance
    void textComparesByCodePoint(TestDb test) {
        Database db = openWithTexts(test);

        assertThat(all(TextItems.where(i -> i.val().gt("\uFFFD")).fetch(db)))
                .as("a supplementary character comes after every other")
                .extracting(TextItem::val)
                .containsExactly(GRINNING);
    }

    @Conformance(requires = {Feature.SORT, Feature.PATTERN})
    void textIsOrderedByCodePoint(TestDb test) {
        Database db = openWithTexts(test);

        assertThat(all(TextItems.all().orderBy(i -> i.val().asc()).fetch(db)))
                .extracting(TextItem::val)
                .isEqualTo(ASCENDING);
        assertThat(all(TextItems.where(i -> i.val().in(List.of("aa", "", GRINNING)))
                        .orderBy(i -> i.val().asc())
                        .fetch(db)))
                .extracting(TextItem::val)
                .containsExactly("", "aa", GRINNING);
        assertThat(all(TextItems.where(i -> i.val().like("_")).fetch(db)))
                .as("one character is one code point")
                .extracting(TextItem::val)
                .contains(GRINNING, "a");
    }

    @Conformance(requires = Feature.NUL_IN_TEXT)
    void aTextGoesOnAfterNul(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);
        roundTrip(db).assertExact(test, List.of("a\u0000b", "a\u0000c", "\u0000", "a"), v -> v);

        assertThat(all(TextItems.where(i -> i.val().contains("\u0000b")).fetch(db)))
                .extracting(TextItem::val)
                .containsExactly("a\u0000b");
        assertThat(ordered(
                        test,
                        db,
                        TextItems.where(i -> i.val().between("a", "a\u0000b")),
                        found -> found.orderBy(i -> i.val().desc()),
                        Comparator.comparing(TextItem::val).reversed()))
                .extracting(TextItem::val)
                .startsWith("a\u0000b")
                .endsWith("a");
    }

    @Conformance(lacks = Feature.NUL_IN_TEXT)
    void aTextWithNulIsRefused(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);

        failure(InvalidValueException.class, TextItems.create().val("a\u0000b").exec(db));
        failure(
                InvalidValueException.class,
                TextItems.createMany(List.of(
                                TextItems.create().val("a"), TextItems.create().val("\u0000")))
                        .exec(db));
        failure(
                InvalidValueException.class,
                TextItems.where(i -> i.val().eq("a\u0000b")).fetch(db));

        assertThat(only(TextItems.all().count(db))).isZero();
    }

    private static RoundTrip<TextItem, String> roundTrip(Database db) {
        return new RoundTrip<>(
                v -> TextItems.create().val(v).exec(db),
                (item, v) -> TextItems.update(item).val(v).exec(db),
                item -> TextItems.getById(db, item.id()),
                v -> TextItems.where(i -> i.val().eq(v)).fetch(db),
                TextItem::val);
    }

    @Conformance
    void halfOfASurrogatePairIsRefused(TestDb test) {
        Database db = test.open(TextItemModel.INSTANCE);

        failure(InvalidValueException.class, TextItems.create().val("a\uD83D").exec(db));
        failure(
                InvalidValueException.class,
                TextItems.where(i -> i.val().eq("\uDE00a")).fetch(db));
        failure(
                InvalidValueException.class,
                TextItems.where(i -> i.val().in(List.of("\uD83D", "b"))).fetch(db));

        assertThat(only(TextItems.all().count(db))).isZero();
    }

    @Conformance
    void tyBytes(TestDb test) {
        Database db = test.open(BytesItemModel.INSTANCE);
        byte[] every = new byte[256];
        byte[] ones = new byte[100];
        Arrays.fill(ones, (byte) 0xff);
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        new RoundTrip<>(
                        (byte[] v) -> BytesItems.create().val(v).exec(db),
                        (item, v) -> BytesItems.update(item).val(v).exec(db),
                        item -> BytesItems.getById(db, item.id()),
                        v -> BytesItems.where(i -> i.val().eq(v)).fetch(db),
                        BytesItem::val)
                .assertExact(
                        test,
                        List.of(new byte[0], new byte[] {0}, ones, every, new byte[1_000], new byte[many(test)]),
                        v -> v);

        assertThat(all(BytesItems.where(i -> i.val().in(List.of(ones, new byte[] {0})))
                        .fetch(db)))
                .extracting(BytesItem::val)
                .containsExactlyInAnyOrder(ones, new byte[] {0});

        byte[] large = new byte[many(test)];
        new Random(1).nextBytes(large);
        all(BytesItems.createMany(Stream.of(new byte[] {7}, large)
                        .map(bytes -> BytesItems.create().val(bytes))
                        .toList())
                .exec(db));
        assertThat(all(BytesItems.where(i -> i.val().in(List.of(large))).fetch(db)))
                .extracting(BytesItem::val)
                .containsExactly(large);
    }

    @Conformance
    void bytesAreCopiedOnTheirWayIn(TestDb test) {
        Database db = test.open(BytesItemModel.INSTANCE);
        byte[] mine = {1, 2, 3};
        var create = BytesItems.create().val(mine);
        mine[0] = 9;

        BytesItem created = only(create.exec(db));

        assertThat(only(BytesItems.getById(db, created.id())).val()).containsExactly(1, 2, 3);
    }

    @Conformance
    void tyUuid(TestDb test) {
        Database db = test.open(UuidItemModel.INSTANCE);
        List<UUID> values = Stream.concat(
                        Stream.of(
                                new UUID(0, 0),
                                new UUID(-1, -1),
                                new UUID(Long.MIN_VALUE, 1),
                                new UUID(1, Long.MIN_VALUE)),
                        Stream.generate(UUID::randomUUID).limit(16))
                .toList();
        new RoundTrip<>(
                        (UUID v) -> UuidItems.create().val(v).exec(db),
                        (item, v) -> UuidItems.update(item).val(v).exec(db),
                        item -> UuidItems.getById(db, item.id()),
                        v -> UuidItems.where(i -> i.val().eq(v)).fetch(db),
                        item -> item.val())
                .assertExact(test, values, v -> v);
        assertThat(all(UuidItems.where(i -> i.val().lt(new UUID(2, 0))).fetch(db)))
                .as("compared as sixteen unsigned bytes")
                .extracting(item -> item.val())
                .contains(new UUID(0, 0), new UUID(1, Long.MIN_VALUE))
                .doesNotContain(new UUID(-1, -1), new UUID(Long.MIN_VALUE, 1));
    }
}
