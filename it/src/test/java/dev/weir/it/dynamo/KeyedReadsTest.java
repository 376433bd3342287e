package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.keyed.Note;
import dev.weir.it.shapes.keyed.NoteModel;
import dev.weir.it.shapes.keyed.NotePath;
import dev.weir.it.shapes.keyed.NoteQuery;
import dev.weir.it.shapes.keyed.Notes;
import dev.weir.query.Condition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Rows of several keys: one after the other, merged in an order, or of the sides of an OR, each once. */
class KeyedReadsTest {
    private static final List<String> AUTHORS = List.of("cyd", "ada", "bob");

    private final Tables tables = new Tables();
    private Database db;

    /** Six notes of each author: {@code n0} to {@code n5}, of topics in turn, with as many stars as their number. */
    @BeforeEach
    void fill() {
        db = tables.open(NoteModel.INSTANCE);
        for (String author : AUTHORS) {
            all(Notes.createMany(IntStream.range(0, 6)
                            .mapToObj(i -> Notes.create()
                                    .author(author)
                                    .slug("n" + i)
                                    .topic(i % 2 == 0 ? "even" : "odd")
                                    .stars(i)
                                    .lang(i < 3 ? "en" : "de")
                                    .edited(i == 5 ? null : Integer.valueOf(i)))
                            .toList())
                    .exec(db));
        }
        tables.forget();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private List<String> names(NoteQuery query) {
        return all(query.fetch(db)).stream()
                .map(note -> note.author().charAt(0) + note.slug())
                .toList();
    }

    @Test
    void givesPartitionsInTurn() {
        assertThat(names(Notes.where(
                        n -> n.author().in(List.of("cyd", "ada")).and(n.slug().lt("n2")))))
                .containsExactly("cn0", "cn1", "an0", "an1");
        assertThat(names(Notes.where(n -> n.author().in(List.of("cyd", "ada", "nobody", "bob")))
                        .limit(7)))
                .containsExactly("cn0", "cn1", "cn2", "cn3", "cn4", "cn5", "an0");
    }

    @Test
    void mergesPartitionsInTheOrderOfTheirPlaces() {
        assertThat(names(Notes.where(n -> n.author().in(AUTHORS))
                        .orderBy(n -> n.slug().asc(), n -> n.author().asc())))
                .startsWith("an0", "bn0", "cn0", "an1", "bn1")
                .endsWith("bn5", "cn5")
                .hasSize(18);
        assertThat(names(Notes.where(n -> n.author().in(AUTHORS).and(n.slug().le("n4")))
                        .orderBy(n -> n.slug().desc(), n -> n.author().desc())
                        .offset(2)
                        .limit(3)))
                .containsExactly("an4", "cn3", "bn3");
        assertThat(all(Notes.where(n -> n.author().in(AUTHORS))
                        .orderBy(n -> n.slug().desc())
                        .limit(5)
                        .fetch(db)))
                .extracting(Note::slug)
                .containsExactly("n5", "n5", "n5", "n4", "n4");
    }

    @Test
    void mergesValuesOfAnIndex() {
        assertThat(all(Notes.where(n -> n.topic().in(List.of("odd", "even", "none")))
                        .orderBy(n -> n.stars().desc())
                        .fetch(db)))
                .extracting(Note::stars)
                .containsExactly(5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0);
        assertThat(all(Notes.where(n -> n.topic().in(List.of("odd", "even")))
                        .where(n -> n.stars().in(List.of(4, 1, 2)))
                        .orderBy(n -> n.stars().asc())
                        .fetch(db)))
                .extracting(Note::stars)
                .containsExactly(1, 1, 1, 2, 2, 2, 4, 4, 4);
    }

    @Test
    void asksForNoMoreThanTheLimitOfEachPartition() {
        assertThat(names(Notes.where(n -> n.author().in(AUTHORS))
                        .orderBy(n -> n.slug().asc(), n -> n.author().asc())
                        .limit(2)))
                .containsExactly("an0", "bn0");
        assertThat(tables.sent(QueryRequest.class)).hasSize(3).allSatisfy(sent -> assertThat(sent.limit())
                .isEqualTo(2));
    }

    @Test
    void readsPartitionsInTheirOrder() {
        assertThat(names(Notes.where(n -> n.author().in(AUTHORS))
                        .orderBy(n -> n.author().desc(), n -> n.slug().asc())
                        .limit(8)))
                .containsExactly("cn0", "cn1", "cn2", "cn3", "cn4", "cn5", "bn0", "bn1");
        assertThat(tables.sent(QueryRequest.class))
                .as("what the limit cuts off")
                .hasSize(2);
    }

    @Test
    void mergesPartitionsUpToABound() {
        List<String> many = IntStream.range(0, 65).mapToObj(i -> "a" + i).toList();

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> names(Notes.where(n -> n.author().in(many))
                        .orderBy(n -> n.slug().asc())))
                .withMessageContaining("over 65 partitions")
                .withMessageContaining("64 at the most");
        assertThat(tables.sent(QueryRequest.class)).isEmpty();
        assertThat(names(Notes.where(n -> n.author().in(many.subList(0, 64)))
                        .orderBy(n -> n.slug().asc())))
                .isEmpty();
        assertThat(names(Notes.where(n -> n.author().in(many)))).isEmpty();
    }

    @Test
    void givesTheRowsOfAnOrOnce() {
        NoteQuery either = Notes.where(n -> n.author().eq("ada").or(n.topic().eq("odd")));

        assertThat(names(either))
                .startsWith("an0", "an1", "an2", "an3", "an4", "an5")
                .containsExactlyInAnyOrder(
                        "an0", "an1", "an2", "an3", "an4", "an5", "bn1", "bn3", "bn5", "cn1", "cn3", "cn5");
        assertThat(only(either.count(db))).isEqualTo(12);
        assertThat(only(either.exists(db))).isTrue();
        assertThat(names(either.offset(5).limit(4)))
                .hasSize(4)
                .startsWith("an5")
                .doesNotContain("an1", "an3")
                .doesNotHaveDuplicates();
        assertThat(only(either.offset(5).limit(100).count(db))).isEqualTo(7);
        assertThat(only(either.limit(8).count(db))).isEqualTo(8);
        assertThat(names(either.where(n -> n.stars().ge(3).and(n.slug().endsWith("5")))))
                .containsExactlyInAnyOrder("an5", "bn5", "cn5");
        assertThat(tables.ops()).containsOnly("UNION notes");
    }

    @Test
    void findsKeysOfTwoPartsAtOnce() {
        assertThat(names(Notes.where(n -> n.author()
                        .eq("bob")
                        .and(n.slug().eq("n2"))
                        .or(n.author().eq("ada").and(n.slug().eq("n1")))
                        .or(n.author().eq("bob").and(n.slug().in(List.of("n2", "n9")))))))
                .containsExactly("bn2", "an1");
    }

    @Test
    void mergesTheSidesOfAnOr() {
        NoteQuery either = Notes.where(n -> n.topic()
                        .eq("even")
                        .and(n.stars().le(2))
                        .or(n.topic().eq("odd").and(n.stars().between(1, 3)))
                        .or(n.author().eq("ada").and(n.slug().eq("n4"))))
                .orderBy(n -> n.stars().desc());

        assertThat(all(either.fetch(db)))
                .extracting(Note::stars)
                .containsExactly(4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0);
        assertThat(names(either.limit(1))).containsExactly("an4");
    }

    @Test
    void readsAColumnOfAnIndexAfterTheSecondAsAFilter() {
        assertThat(names(Notes.where(n -> n.topic()
                                .eq("even")
                                .and(n.stars().ge(2))
                                .and(n.lang().eq("de")))
                        .orderBy(n -> n.stars().asc())))
                .containsExactlyInAnyOrder("an4", "bn4", "cn4");
        assertThat(tables.sent(QueryRequest.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.filterExpression()).isNotNull());
    }

    @Test
    void leavesNoRowOutThatHasNoPlace() {
        assertThat(names(Notes.where(n -> n.lang().eq("de").and(n.edited().ge(4)))))
                .containsExactlyInAnyOrder("an4", "bn4", "cn4");
        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> names(Notes.where(n -> n.lang().eq("de"))));
    }

    @Test
    void knowsRangesThatNothingIsIn() {
        assertThat(slugs(n -> n.slug().between("n4", "n1"))).isEmpty();
        assertThat(slugs(n -> n.slug().gt("n4").and(n.slug().lt("n2")))).isEmpty();
        assertThat(slugs(n -> n.slug().gt("n4").and(n.slug().lt("n5")))).isEmpty();
        assertThat(slugs(n -> n.slug().gt("n2").and(n.slug().lt("n4")))).containsExactly("n3");
        assertThat(slugs(n -> n.slug().ge("n2").and(n.slug().lt("n4")))).containsExactly("n2", "n3");
        assertThat(slugs(n -> n.slug().between("n3", "n3"))).containsExactly("n3");
    }

    @Test
    void knowsThatNoKeyIsEmpty() {
        assertThat(slugs(n -> n.slug().eq(""))).isEmpty();
        assertThat(slugs(n -> n.slug().in(List.of("", "n1", "n1")))).containsExactly("n1");
        assertThat(slugs(n -> n.slug().ge(""))).hasSize(6);
        assertThat(slugs(n -> n.slug().gt(""))).hasSize(6);
        assertThat(slugs(n -> n.slug().lt(""))).isEmpty();
        assertThat(slugs(n -> n.slug().le(""))).isEmpty();
        assertThat(slugs(n -> n.slug().between("", "n1"))).containsExactly("n0", "n1");
        assertThat(slugs(n -> n.slug().between("", ""))).isEmpty();
        assertThat(slugs(n -> n.slug().startsWith(""))).hasSize(6);
        assertThat(names(Notes.where(n -> n.author().eq("")))).isEmpty();
        assertThat(names(Notes.where(n -> n.author().in(List.of("", "ada"))))).hasSize(6);
        assertThat(names(Notes.where(n -> n.topic().eq("")))).isEmpty();
        assertThat(only(Notes.byAuthorAndSlug("ada", "").delete().exec(db))).isZero();
    }

    private List<String> slugs(Function<NotePath<Note>, Condition<Note>> condition) {
        return all(Notes.byAuthor("ada").where(condition).fetch(db)).stream()
                .map(Note::slug)
                .toList();
    }

    @Test
    void asksForNothingBeforeItIsWanted() {
        NoteQuery several = Notes.where(n -> n.author().in(AUTHORS));
        List<NoteQuery> queries = List.of(
                several,
                several.limit(3),
                several.orderBy(n -> n.slug().asc()),
                several.orderBy(n -> n.author().asc()),
                Notes.where(n -> n.author().eq("ada").or(n.topic().eq("odd"))),
                Notes.where(n -> n.topic()
                                .eq("even")
                                .or(n.topic().eq("odd").and(n.stars().gt(1))))
                        .orderBy(n -> n.stars().asc()));
        for (NoteQuery query : queries) {
            tables.forget();
            StepVerifier.create(query.fetch(db), 0)
                    .expectSubscription()
                    .then(() -> assertThat(tables.sent(QueryRequest.class))
                            .as("%s", query)
                            .isEmpty())
                    .thenRequest(1)
                    .expectNextCount(1)
                    .thenCancel()
                    .verify(TestDb.PATIENCE);
            assertThat(tables.sent(QueryRequest.class)).isNotEmpty();
        }
    }

    @Test
    void makesNoMoreThanSoManyKeysOfTwoLists() {
        List<String> authors = IntStream.range(0, 101).mapToObj(i -> "a" + i).toList();
        List<String> slugs = IntStream.range(0, 100).mapToObj(i -> "s" + i).toList();

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> names(
                        Notes.where(n -> n.author().in(authors).and(n.slug().in(slugs)))))
                .withMessageContaining("10100 keys of notes")
                .withMessageContaining("10000 at the most");
        assertThat(names(Notes.where(
                        n -> n.author().in(List.of("ada", "bob")).and(n.slug().in(List.of("n1", "n2", "n9"))))))
                .containsExactlyInAnyOrder("an1", "an2", "bn1", "bn2");
    }

    @Test
    void pagesInBothDirections() {
        all(Notes.createMany(IntStream.range(0, 100)
                        .mapToObj(i -> Notes.create()
                                .author("eve")
                                .slug("n" + (1000 + i))
                                .topic("x")
                                .stars(i)
                                .lang("en")
                                .edited(null))
                        .toList())
                .exec(db));
        tables.forget();
        String last = "a";
        for (int page = 0; page < 10; page++) {
            String after = last;
            List<String> slugs = all(Notes.byAuthor("eve")
                            .where(n -> n.slug().gt(after))
                            .orderBy(n -> n.slug().asc())
                            .limit(10)
                            .fetch(db))
                    .stream()
                    .map(Note::slug)
                    .toList();
            assertThat(slugs).containsExactlyElementsOf(range(page * 10, 1));
            last = slugs.get(9);
        }
        for (int page = 8; page >= 0; page--) {
            String before = "n" + (1000 + (page + 1) * 10);
            assertThat(all(Notes.byAuthor("eve")
                            .where(n -> n.slug().lt(before))
                            .orderBy(n -> n.slug().desc())
                            .limit(10)
                            .fetch(db)))
                    .extracting(Note::slug)
                    .containsExactlyElementsOf(range(page * 10 + 9, -1));
        }
        assertThat(tables.sent(QueryRequest.class))
                .as("one each, of ten items")
                .hasSize(19)
                .allSatisfy(sent -> assertThat(sent.limit()).isEqualTo(10));
    }

    private static List<String> range(int from, int step) {
        return IntStream.range(0, 10)
                .mapToObj(i -> "n" + (1000 + from + i * step))
                .toList();
    }
}
