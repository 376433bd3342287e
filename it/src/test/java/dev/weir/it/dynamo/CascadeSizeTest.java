package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.Writers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Deletes with what belongs to the deleted, up to what the service does as a whole and beyond. */
class CascadeSizeTest {
    private final ProxiedBooks tables = new ProxiedBooks();
    private final FaultingProxy proxy = tables.proxy();
    private final Database db = tables.db();

    @BeforeEach
    void create() {
        withBooks("bystander", 3);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private Writer withBooks(String name, int books) {
        Writer writer = only(Writers.create().name(name).born(1_900).exec(db));
        all(Flux.fromStream(LongStream.range(0, books).boxed())
                .map(number -> Books.create()
                        .number(number)
                        .title("x")
                        .copies(1)
                        .price(BigDecimal.ONE)
                        .writerName(name))
                .buffer(100)
                .flatMap(some -> Books.createMany(some).exec(db), 4));
        proxy.plan();
        return writer;
    }

    private void assertLeft(String writer, boolean there, long books) {
        assertThat(only(Writers.byName(writer).exists(db))).isEqualTo(there);
        assertThat(only(Books.byWriterName(writer).count(db))).isEqualTo(books);
        assertThat(only(Books.byWriterName("bystander").count(db))).isEqualTo(3);
    }

    /** A hundred, of which one is the writer. */
    @Test
    void aHundredGoAtOnce() {
        Writer writer = withBooks("ann", 99);

        done(Writers.delete(writer).exec(db));

        assertThat(proxy.operations()).containsOnlyOnce("TransactWriteItems").hasSizeLessThanOrEqualTo(5);
        assertLeft("ann", false, 0);
    }

    @Test
    void moreAreRefusedAsAWhole() {
        Writer writer = withBooks("ann", 500);

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class, Writers.delete(writer).exec(db));

        assertThat(error).hasMessageContaining("nonAtomic()");
        assertThat(proxy.operations()).doesNotContain("TransactWriteItems", "DeleteItem", "BatchWriteItem");
        assertLeft("ann", true, 500);
    }

    @Test
    void moreGoOneByOneIfThatIsAskedFor() {
        Writer writer = withBooks("ann", 500);

        done(Writers.delete(writer).nonAtomic().exec(db));

        assertThat(proxy.operations()).hasSizeLessThanOrEqualTo(510);
        assertLeft("ann", false, 0);
    }

    /** The writer goes last, so that what is left is found again. */
    @Test
    void whatBreaksOffInTheMiddleCanBeRepeated() {
        Writer writer = withBooks("ann", 200);
        List<Fault> passing = Collections.nCopies(50, Fault.NONE);
        Fault[] faults = Flux.fromIterable(passing)
                .concatWithValues(Fault.CUT)
                .toStream()
                .toArray(Fault[]::new);

        proxy.plan(faults);
        failure(
                ConnectionLostException.class,
                Writers.delete(writer).nonAtomic().exec(db));
        proxy.plan();

        assertThat(only(Writers.byName("ann").exists(db))).isTrue();
        assertThat(only(Books.byWriterName("ann").count(db))).isBetween(1L, 199L);
        done(Writers.delete(writer).nonAtomic().exec(db));
        assertLeft("ann", false, 0);
    }
}
