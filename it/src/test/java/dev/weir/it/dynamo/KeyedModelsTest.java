package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.it.shapes.keyed.Writers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same models and queries as everywhere, and what is asked of the store for them. */
class KeyedModelsTest {
    private final Tables tables = new Tables();
    private Database db;

    @BeforeEach
    void open() {
        db = tables.open(WriterModel.INSTANCE);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private Writer writer(String name, @Nullable String country, int born) {
        return only(Writers.create().name(name).born(born).country(country).exec(db));
    }

    private Book book(String writer, long number, @Nullable String genre, @Nullable Boolean lent) {
        return only(Books.create()
                .number(number)
                .title("Book " + number)
                .copies(3)
                .price(new BigDecimal("9.95"))
                .writerName(writer)
                .genre(genre)
                .lent(lent)
                .exec(db));
    }

    private void books(String writer, int number) {
        all(Books.createMany(LongStream.range(0, number)
                        .mapToObj(i -> Books.create()
                                .number(i)
                                .title("Book " + i)
                                .copies(1)
                                .price(BigDecimal.ONE)
                                .writerName(writer))
                        .toList())
                .exec(db));
        tables.forget();
    }

    @Test
    void createsAndFindsByKey() {
        Writer ada = writer("Ada", "England", 1815);
        Book first = book("Ada", 1, null, true);

        assertThat(only(Writers.byName("Ada").get(db))).isEqualTo(ada);
        assertThat(only(Books.byWriterNameAndNumber("Ada", 1).get(db))).isEqualTo(first);
        assertThat(maybe(Writers.byName("Bob").one(db))).isEmpty();
        assertThat(tables.ops()).containsExactly("PUT writers", "PUT books", "GET writers", "GET books", "GET writers");
    }

    @Test
    void neverOverwrites() {
        writer("Ada", "England", 1815);

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> writer("Ada", "France", 1900))
                .satisfies(e -> assertThat(e.columns()).containsExactly("name"));
        assertThat(only(Writers.byName("Ada").get(db)).country()).isEqualTo("England");
    }

    @Test
    void createsSeveralOrNone() {
        book("Ada", 2, null, null);

        assertThatExceptionOfType(UniqueViolationException.class).isThrownBy(() -> books("Ada", 3));
        assertThat(only(Books.byWriterName("Ada").count(db))).isEqualTo(1);

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> books("Bob", 101))
                .withMessageContaining("101 instances")
                .withMessageContaining("100 are the most");
        assertThat(only(Books.byWriterName("Bob").exists(db))).isFalse();
    }

    @Test
    void readsABatchOfKeys() {
        List.of("Ada", "Bob", "Cyd").forEach(name -> writer(name, null, 1900));
        tables.forget();

        assertThat(all(Writers.where(w -> w.name().in(List.of("Ada", "Cyd", "Ada", "Eve")))
                        .fetch(db)))
                .extracting(Writer::name)
                .containsExactlyInAnyOrder("Ada", "Cyd");
        assertThat(tables.ops()).containsExactly("GET writers");
    }

    @Test
    void readsAPartitionInItsOrder() {
        books("Ada", 10);
        books("Bob", 3);

        assertThat(all(Books.byWriterName("Ada")
                        .where(b -> b.number().gt(4L).and(b.number().le(8L)))
                        .orderBy(b -> b.number().desc())
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactly(8L, 7L, 6L, 5L);
        assertThat(all(Books.byWriterName("Ada")
                        .where(b -> b.number().between(2L, 4L))
                        .orderBy(b -> b.number().asc())
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactly(2L, 3L, 4L);
        assertThat(tables.ops()).containsExactly("QUERY books", "QUERY books");
    }

    @Test
    void readsThroughAnIndex() {
        writer("Ada", "England", 1815);
        writer("Bob", "England", 1790);
        writer("Cyd", "France", 1850);
        writer("Dan", null, 1850);
        tables.forget();

        assertThat(all(Writers.where(w -> w.country().eq("England"))
                        .orderBy(w -> w.born().asc())
                        .fetch(db)))
                .extracting(Writer::name)
                .containsExactly("Bob", "Ada");
        assertThat(only(Writers.where(
                                w -> w.country().eq("England").and(w.born().lt(1800)))
                        .get(db)))
                .extracting(Writer::name)
                .isEqualTo("Bob");
        assertThat(tables.ops()).allSatisfy(op -> assertThat(op).startsWith("QUERY writers."));
    }

    @Test
    void whatIsNullIsNeitherEqualNorDifferent() {
        book("Ada", 1, "novel", true);
        book("Ada", 2, "poem", false);
        book("Ada", 3, null, null);

        assertThat(all(Books.byWriterName("Ada")
                        .where(b -> b.genre().ne("novel"))
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactly(2L);
        assertThat(all(Books.byWriterName("Ada")
                        .where(b -> b.genre().eq("novel").not())
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactly(2L);
        assertThat(all(Books.byWriterName("Ada").where(b -> b.genre().isNull()).fetch(db)))
                .extracting(Book::number)
                .containsExactly(3L);
        assertThat(all(Books.byWriterName("Ada").where(b -> b.lent().eq(false)).fetch(db)))
                .extracting(Book::number)
                .containsExactly(2L);
    }

    @Test
    void aLimitCountsWhatPassesTheFilter() {
        books("Ada", 60);

        List<Book> found = all(Books.byWriterName("Ada")
                .where(b -> b.title().endsWith("5"))
                .orderBy(b -> b.number().asc())
                .offset(1)
                .limit(3)
                .fetch(db));

        assertThat(found).extracting(Book::number).containsExactly(15L, 25L, 35L);
        assertThat(only(Books.byWriterName("Ada")
                        .where(b -> b.title().startsWith("Book 1"))
                        .count(db)))
                .isEqualTo(11);
        assertThat(only(Books.byWriterName("Ada").limit(7).count(db))).isEqualTo(7);
    }

    @Test
    void updatesByKey() {
        writer("Ada", "England", 1815);
        Book book = book("Ada", 1, "novel", true);
        tables.forget();

        Book changed = only(Books.update(book).genre(null).title("New").exec(db));
        assertThat(changed.genre()).isNull();
        assertThat(only(Books.byWriterNameAndNumber("Ada", 1).get(db))).isEqualTo(changed);
        assertThat(only(Books.update(changed)
                        .copies(c -> c.plus(4))
                        .price(p -> p.plus(new BigDecimal("0.05")))
                        .exec(db)))
                .satisfies(summed -> assertThat(summed.copies()).isEqualTo(7))
                .satisfies(summed -> assertThat(summed.price()).isEqualByComparingTo("10"));
        assertThat(tables.ops()).containsExactly("UPDATE books", "GET books", "UPDATE books");

        assertThat(only(Books.byWriterNameAndNumber("Ada", 2)
                        .update()
                        .title("x")
                        .exec(db)))
                .as("an item that is not there is not made")
                .isZero();
        assertThat(only(Books.byWriterName("Ada").count(db))).isEqualTo(1);
    }

    @Test
    void refusesASumThatDoesNotFit() {
        Book book = book("Ada", 1, null, null);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> only(Books.update(book)
                        .copies(c -> c.plus(Integer.MAX_VALUE))
                        .exec(db)));
        assertThat(only(Books.byWriterNameAndNumber("Ada", 1).get(db)).copies()).isEqualTo(3);
    }

    @Test
    void changesOnlyUnderItsCondition() {
        book("Ada", 1, "novel", null);

        assertThat(only(Books.byWriterNameAndNumber("Ada", 1)
                        .where(b -> b.genre().ne("poem"))
                        .update()
                        .title("x")
                        .exec(db)))
                .isEqualTo(1);
        assertThat(only(Books.byWriterNameAndNumber("Ada", 1)
                        .where(b -> b.genre().ne("novel"))
                        .delete()
                        .exec(db)))
                .isZero();
        assertThat(only(Books.byWriterNameAndNumber("Ada", 1).delete().exec(db)))
                .isEqualTo(1);
        assertThat(only(Books.byWriterNameAndNumber("Ada", 1).delete().exec(db)))
                .isZero();
    }

    @Test
    void deletesAnInstance() {
        Book book = book("Ada", 1, null, null);

        done(Books.delete(book).exec(db));

        assertThat(maybe(Books.byWriterNameAndNumber("Ada", 1).one(db))).isEmpty();
    }

    @Test
    void comparesWithAnyNumberOfValues() {
        book("Ada", 1, "g7", null);
        book("Ada", 2, "h", null);
        List<String> genres = IntStream.range(0, 1_000).mapToObj(i -> "g" + i).toList();
        List<String> names = IntStream.range(0, 250).mapToObj(i -> "w" + i).toList();
        writer("w3", null, 1900);
        writer("w249", null, 1900);

        assertThat(all(Books.byWriterName("Ada")
                        .where(b -> b.genre().in(genres))
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactly(1L);
        assertThat(only(Books.byWriterName("Ada")
                        .where(b -> b.genre().in(genres).not())
                        .count(db)))
                .isEqualTo(1);
        assertThat(all(Writers.where(w -> w.name().in(names)).fetch(db)))
                .extracting(Writer::name)
                .containsExactlyInAnyOrder("w3", "w249");
    }

    @Test
    void readsPastThePagesOfTheService() {
        String page = "x".repeat(10_000);
        for (int from = 0; from < 200; from += 100) {
            all(Books.createMany(LongStream.range(from, from + 100)
                            .mapToObj(i -> Books.create()
                                    .number(i)
                                    .title(page)
                                    .copies(1)
                                    .price(BigDecimal.ONE)
                                    .writerName("Ada"))
                            .toList())
                    .exec(db));
        }

        assertThat(all(Books.byWriterName("Ada")
                        .orderBy(b -> b.number().asc())
                        .limit(150)
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactlyElementsOf(LongStream.range(0, 150).boxed().toList());
        assertThat(only(Books.byWriterName("Ada").count(db))).isEqualTo(200);
        assertThat(all(Books.byWriterName("Ada").where(b -> b.copies().eq(1)).fetch(db)))
                .hasSize(200);
    }

    @Test
    void refusesAnEmptyKey() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> writer("", null, 1900));
    }

    @Test
    void refusesATransaction() {
        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> only(db.transaction(tx -> Writers.all().count(tx))));
        assertThat(tables.ops()).isEmpty();
    }

    @Test
    void ofThoseWhoRaceForAKeyOneWins() {
        List<Object> outcomes = all(Flux.range(0, 32)
                .flatMap(
                        i -> Writers.create()
                                .name("Ada")
                                .born(i)
                                .exec(db)
                                .<Object>map(Writer::born)
                                .onErrorResume(UniqueViolationException.class, e -> Mono.just("taken")),
                        32));

        assertThat(outcomes).filteredOn("taken"::equals).hasSize(31);
        assertThat(outcomes).contains(only(Writers.byName("Ada").get(db)).born());
    }

    @Test
    void readsAllOnlyWithLeave() {
        writer("Ada", "England", 1815);
        writer("Bob", null, 1790);
        tables.forget();

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> all(Writers.all().fetch(db)))
                .withMessageContaining("allowScan()");
        assertThat(tables.ops()).isEmpty();
        assertThat(all(Writers.all().allowScan().fetch(db)))
                .extracting(Writer::name)
                .containsExactlyInAnyOrder("Ada", "Bob");
        assertThat(only(Writers.where(w -> w.born().lt(1800)).allowScan().get(db))
                        .name())
                .isEqualTo("Bob");
        assertThat(only(Writers.where(w -> w.name().endsWith("a")).allowScan().count(db)))
                .isEqualTo(1);
        assertThat(only(Writers.all().allowScan().count(db))).isEqualTo(2);
        assertThat(only(Writers.where(w -> w.country().isNull()).allowScan().exists(db)))
                .isTrue();
        assertThat(tables.ops()).hasSize(5).containsOnly("SCAN writers");
    }

    @Test
    void readsAllWithLeaveForEveryQuery() {
        try (Tables open = new Tables()) {
            Database scanning = open.open(Database.builder().allowScans(), WriterModel.INSTANCE);
            only(Writers.create().name("Ada").born(1815).country("England").exec(scanning));
            open.forget();

            assertThat(only(Writers.all().get(scanning)).name()).isEqualTo("Ada");
            assertThat(only(Writers.where(w -> w.name().eq("Ada")).get(scanning))
                            .name())
                    .isEqualTo("Ada");
            assertThat(open.ops()).containsExactly("SCAN writers", "GET writers");
        }
    }
}
