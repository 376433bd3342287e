package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.BookCreate;
import dev.weir.it.shapes.keyed.BookQuery;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.Writers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reactor.core.publisher.Flux;

/** A partition of 10,000 items over many pages of the service, of a megabyte each: what is read of it, and with how many requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SizeTest {
    private static final int BOOKS = 10_000;
    private static final int RARE = 1_000;

    /** At the least; the names of attributes count too. */
    private static final int BYTES = 1_000;

    private static final int MEGABYTE = 1 << 20;
    private static final int LEAST_PAGES = BOOKS / (MEGABYTE / BYTES) + 1;
    private static final int MOST_PAGES = LEAST_PAGES + LEAST_PAGES / 3;

    private final ProxiedBooks tables = new ProxiedBooks();
    private final FaultingProxy proxy = tables.proxy();
    private final Database db = tables.db();

    @BeforeAll
    void fill() {
        only(Writers.create().name("Ada").born(1815).exec(db));
        String title = "t".repeat(BYTES);
        List<Long> numbers = new ArrayList<>(LongStream.range(0, BOOKS).boxed().toList());
        Collections.shuffle(numbers, new Random(1));
        all(Flux.fromIterable(numbers)
                .map(number -> book(number, title).genre(number % RARE == 0 ? "rare" : null))
                .buffer(100)
                .flatMap(some -> Books.createMany(some).exec(db), 4));
    }

    private static BookCreate book(long number, String title) {
        return Books.create()
                .number(number)
                .title(title)
                .copies(1)
                .price(BigDecimal.ONE)
                .writerName("Ada");
    }

    @AfterAll
    void close() {
        tables.close();
    }

    private List<Long> numbers(BookQuery query) {
        proxy.plan();
        return all(query.fetch(db).map(Book::number));
    }

    private static List<Long> from(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }

    private static List<Long> downFrom(long last, int count) {
        return LongStream.range(0, count).map(i -> last - i).boxed().toList();
    }

    private static BookQuery books() {
        return Books.byWriterName("Ada");
    }

    @Test
    void allIsReadInOrderPageByPage() {
        assertThat(numbers(books())).isEqualTo(from(0, BOOKS));
        assertThat(proxy.operations()).containsOnly("Query").hasSizeBetween(LEAST_PAGES, MOST_PAGES);

        assertThat(numbers(books().orderBy(b -> b.number().desc()))).isEqualTo(downFrom(BOOKS - 1, BOOKS));
        assertThat(proxy.operations()).containsOnly("Query").hasSizeBetween(LEAST_PAGES, MOST_PAGES);
    }

    @Test
    void aPageIsAskedForWhenItIsWanted() {
        proxy.plan();

        assertThat(all(books().fetch(db).take(5)).get(4).number()).isEqualTo(4);
        assertThat(proxy.operations()).containsExactly("Query");

        proxy.plan();
        assertThat(all(books().fetch(db).take(1_500))).hasSize(1_500);
        assertThat(proxy.operations()).containsExactly("Query", "Query");
    }

    @Test
    void limitsAndOffsets() {
        assertThat(numbers(books().limit(5))).isEqualTo(from(0, 5));
        assertThat(proxy.operations()).containsExactly("Query");

        assertThat(numbers(books().limit(3).offset(9_990))).isEqualTo(from(9_990, 3));
        assertThat(proxy.operations()).hasSizeLessThanOrEqualTo(MOST_PAGES);

        assertThat(numbers(books().orderBy(b -> b.number().desc()).limit(3).offset(2_000)))
                .isEqualTo(downFrom(7_999, 3));
        assertThat(numbers(books().offset(BOOKS - 2))).isEqualTo(from(BOOKS - 2, 2));
        assertThat(numbers(books().offset(BOOKS))).isEmpty();
        assertThat(numbers(books().limit(2_500))).isEqualTo(from(0, 2_500));
        assertThat(proxy.operations()).hasSize(3);
    }

    @Test
    void aLimitCountsWhatPassesAndReadsNoFurther() {
        assertThat(numbers(books().where(b -> b.genre().eq("rare")).limit(3))).containsExactly(0L, 1_000L, 2_000L);
        assertThat(proxy.operations()).hasSizeLessThanOrEqualTo(3);

        assertThat(numbers(books().where(b -> b.genre().eq("rare")))).hasSize(BOOKS / RARE);
        assertThat(proxy.operations()).hasSizeBetween(LEAST_PAGES, MOST_PAGES);
    }

    /** From where one page ends to the next, as an application pages that keeps nothing between two calls. */
    @Test
    void pagesForwardsAndBackwards() {
        int size = 700;

        assertThat(paged(last -> books().where(b -> b.number().gt(last)).limit(size), -1))
                .isEqualTo(from(0, BOOKS));
        assertThat(paged(
                        first -> books().where(b -> b.number().lt(first))
                                .orderBy(b -> b.number().desc())
                                .limit(size),
                        BOOKS))
                .isEqualTo(downFrom(BOOKS - 1, BOOKS));
    }

    /** Each page is one request: it fits into one of the service's. */
    private List<Long> paged(LongFunction<BookQuery> after, long start) {
        List<Long> found = new ArrayList<>();
        long place = start;
        while (true) {
            List<Long> page = numbers(after.apply(place));
            assertThat(proxy.operations()).containsExactly("Query");
            if (page.isEmpty()) {
                return found;
            }
            found.addAll(page);
            place = page.get(page.size() - 1);
        }
    }

    @Test
    void countsAndRanges() {
        proxy.plan();
        assertThat(only(books().count(db))).isEqualTo(BOOKS);
        assertThat(proxy.operations()).containsOnly("Query").hasSizeBetween(LEAST_PAGES, MOST_PAGES);

        proxy.plan();
        assertThat(only(books().where(b -> b.number().between(2_000L, 2_099L)).count(db)))
                .isEqualTo(100);
        assertThat(proxy.operations()).containsExactly("Query");
        assertThat(only(books().exists(db))).isTrue();
    }

    @Test
    void aThousandKeysAreTenBatches() {
        List<Long> wanted = LongStream.range(0, 1_000).map(i -> i * 11).boxed().toList();

        assertThat(numbers(books().where(b -> b.number().in(wanted))))
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().filter(number -> number < BOOKS).toList());

        assertThat(proxy.operations()).isEqualTo(Collections.nCopies(10, "BatchGetItem"));
    }

    @Test
    void allOfThemAreIncluded() {
        proxy.plan();
        Writer ada = only(Writers.byName("Ada").include(w -> w.books()).get(db));

        assertThat(ada.books().get()).hasSize(BOOKS).extracting(Book::number).doesNotHaveDuplicates();
        assertThat(proxy.operations()).startsWith("GetItem", "Query").hasSizeBetween(1 + LEAST_PAGES, 1 + MOST_PAGES);
    }

    @Test
    void allIsScannedPageByPage() {
        proxy.plan();

        assertThat(all(Books.all().allowScan().fetch(db).map(Book::number)))
                .containsExactlyInAnyOrderElementsOf(from(0, BOOKS));
        assertThat(proxy.operations()).containsOnly("Scan").hasSizeBetween(LEAST_PAGES, MOST_PAGES);
    }
}
