package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.it.shapes.keyed.Writers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
