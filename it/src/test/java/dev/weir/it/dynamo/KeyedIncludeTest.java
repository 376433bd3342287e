package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.BookQuery;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.it.shapes.keyed.Writers;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Relations are loaded by the keys of a whole window. */
class KeyedIncludeTest {
    private static final int WRITERS = 5;
    private static final int BOOKS = 3;

    private final Tables tables = new Tables();
    private Database db;

    @BeforeEach
    void fill() {
        db = tables.open(2, WriterModel.INSTANCE);
        for (int i = 0; i < WRITERS; i++) {
            only(Writers.create().name("w" + i).born(1900 + i).country("here").exec(db));
            for (int n = 0; n < i % (BOOKS + 1); n++) {
                only(Books.create()
                        .number(n)
                        .title("t" + n)
                        .copies(1)
                        .price(BigDecimal.ONE)
                        .writerName("w" + i)
                        .exec(db));
            }
        }
        tables.forget();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void loadsManyInOrder() {
        List<Writer> writers = all(Writers.where(w -> w.country().eq("here"))
                .orderBy(w -> w.born().asc())
                .include(w -> w.books(b -> b.orderBy(x -> x.number().desc())))
                .fetch(db));

        assertThat(writers).extracting(Writer::name).containsExactly("w0", "w1", "w2", "w3", "w4");
        assertThat(writers).extracting(writer -> writer.books().size()).containsExactly(0, 1, 2, 3, 0);
        assertThat(writers.get(3).books()).extracting(Book::number).containsExactly(2L, 1L, 0L);
        assertThat(tables.ops().stream().filter("QUERY books"::equals))
                .as("one for each window of two")
                .hasSize(3);
    }

    @Test
    void loadsOneForAll() {
        List<Book> books = all(Books.where(b -> b.writerName().in(List.of("w2", "w3")))
                .limit(4)
                .include(b -> b.writer())
                .fetch(db));

        assertThat(books)
                .hasSize(4)
                .allSatisfy(book -> assertThat(book.writer().get().name()).isEqualTo(book.writerName()));
        assertThat(tables.ops()).containsExactly("QUERY books", "GET writers", "GET writers");
    }

    @Test
    void cutsToALimitForEach() {
        for (int n = 10; n < 40; n++) {
            only(Books.create()
                    .number(n)
                    .title(n % 2 == 0 ? "even" : "odd")
                    .copies(1)
                    .price(BigDecimal.ONE)
                    .writerName("w3")
                    .lent(n % 3 == 0)
                    .exec(db));
        }
        tables.forget();

        assertThat(booksOf("w3", b -> b.orderBy(x -> x.number().asc()).limit(2)))
                .containsExactly(0L, 1L);
        assertThat(booksOf(
                        "w3", b -> b.orderBy(x -> x.number().desc()).offset(1).limit(3)))
                .containsExactly(38L, 37L, 36L);
        assertThat(tables.sent(QueryRequest.class).get(1).limit())
                .as("the last request")
                .isNotNull();
        assertThat(booksOf("w3", b -> b.where(x -> x.title().eq("odd"))
                        .where(x -> x.lent().eq(true))
                        .orderBy(x -> x.number().desc())
                        .limit(3)))
                .as("cut after the filter at the store")
                .containsExactly(39L, 33L, 27L);
        assertThat(booksOf("w3", b -> b.where(x -> x.title().endsWith("dd"))
                        .orderBy(x -> x.number().desc())
                        .limit(2)))
                .as("cut after the check here")
                .containsExactly(39L, 37L);
        assertThat(booksOf("w3", b -> b.limit(0))).isEmpty();
        assertThat(booksOf("w3", b -> b.orderBy(x -> x.number().asc()).offset(31)))
                .containsExactly(38L, 39L);
    }

    @Test
    void cutsEachForItself() {
        List<Writer> writers = all(Writers.where(w -> w.country().eq("here"))
                .orderBy(w -> w.born().asc())
                .include(w -> w.books(b -> b.orderBy(x -> x.number().desc()).limit(2)))
                .fetch(db));

        assertThat(writers).extracting(writer -> writer.books().size()).containsExactly(0, 1, 2, 2, 0);
        assertThat(writers.get(3).books()).extracting(Book::number).containsExactly(2L, 1L);
    }

    @Test
    void checksWhatIsIncludedAgainstKeysThatWereReadBefore() {
        assertThat(booksOf("w3", b -> b.where(x -> x.writer().country().eq("here"))))
                .hasSize(3);
        assertThat(booksOf("w3", b -> b.where(x -> x.writer().country().eq("there"))))
                .isEmpty();
        assertThat(booksOf("w3", b -> b.where(x -> x.writer().country().eq("here"))
                        .orderBy(x -> x.number().desc())
                        .limit(2)))
                .containsExactly(2L, 1L);
        assertThat(all(Books.byWriterName("w2")
                        .where(b -> b.writer().country().eq("here"))
                        .fetch(db)))
                .hasSize(2);
    }

    private List<Long> booksOf(String name, UnaryOperator<BookQuery> which) {
        return only(Writers.byName(name).include(w -> w.books(which)).get(db)).books().stream()
                .map(Book::number)
                .toList();
    }
}
