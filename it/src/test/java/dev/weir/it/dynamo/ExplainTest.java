package dev.weir.it.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.it.harness.Results;
import dev.weir.it.shapes.keyed.BookQuery;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.NoteModel;
import dev.weir.it.shapes.keyed.NoteQuery;
import dev.weir.it.shapes.keyed.Notes;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.it.shapes.keyed.WriterQuery;
import dev.weir.it.shapes.keyed.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The way to the rows of each kind of query, or what is said where there is none. Nothing is sent. */
class ExplainTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "dynamodb.txt");
    private static final Database DB = Database.builder()
            .driver(DynamoDriver.builder("dynamodb://us-east-1").build())
            .models(WriterModel.INSTANCE, NoteModel.INSTANCE)
            .build();

    private final Map<String, Mono<String>> plans = new LinkedHashMap<>();

    @AfterAll
    static void close() {
        DB.close().block();
    }

    private void add(String shows, WriterQuery query) {
        plans.put(shows, query.explain(DB));
    }

    private void add(String shows, NoteQuery query) {
        plans.put(shows, query.explain(DB));
    }

    private void add(String shows, BookQuery query) {
        plans.put(shows, query.explain(DB));
    }

    @Test
    void isTheTextInTheFile() throws IOException {
        byKey();
        byPartition();
        byIndex();
        together();
        unions();
        includes();
        writes();
        refusals();
        writesOfSeveralRows();
        writesOfWhatIsReadFirst();
        StringBuilder actual = new StringBuilder();
        plans.forEach((shows, plan) -> actual.append("# ")
                .append(shows)
                .append('\n')
                .append(Results.only(plan.onErrorResume(
                                UnsupportedByDatabaseException.class, e -> Mono.just(e.getMessage())))
                        .strip())
                .append("\n\n"));
        if (System.getProperty("golden.update") != null && System.getenv("CI") == null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }

        assertThat(actual.toString())
                .as("if the change is meant, run with -Dgolden.update and read the difference")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private void byKey() {
        add("a key", Writers.byName("a"));
        add("a key of two parts", Books.byWriterNameAndNumber("a", 1));
        add("a key and a condition", Writers.byName("a").where(w -> w.born().gt(1900)));
        add("keys of a list", Writers.where(w -> w.name().in(List.of("a", "b"))));
        add("keys side by side", Writers.where(w -> w.name().eq("a").or(w.name().eq("b"))));
        add("a partition and places of a list", Books.byWriterName("a").where(b -> b.number()
                .in(List.of(1L, 2L))));
        add("a key in an order", Writers.byName("a").orderBy(w -> w.born().asc()));
        add("a key, at most two", Writers.byName("a").limit(2));
    }

    private void byPartition() {
        add("a partition", Books.byWriterName("a"));
        add("a partition forwards", Books.byWriterName("a").orderBy(b -> b.number()
                .asc()));
        add("a partition backwards", Books.byWriterName("a").orderBy(b -> b.number()
                .desc()));
        add(
                "the partition is no order",
                Books.byWriterName("a")
                        .orderBy(b -> b.writerName().desc(), b -> b.number().desc()));
        add(
                "what follows a whole key is no order",
                Books.byWriterName("a")
                        .orderBy(b -> b.number().asc(), b -> b.title().asc()));
        add("from a place on", Books.byWriterName("a").where(b -> b.number().ge(5L)));
        add("up to a place", Books.byWriterName("a").where(b -> b.number().lt(5L)));
        add("between two places", Books.byWriterName("a").where(b -> b.number().between(2L, 5L)));
        add(
                "from a place to another",
                Books.byWriterName("a").where(b -> b.number().ge(2L)).where(b -> b.number()
                        .le(5L)));
        add(
                "between two places without them",
                Books.byWriterName("a").where(b -> b.number().gt(2L)).where(b -> b.number()
                        .lt(5L)));
        add("all but a place", Books.byWriterName("a").where(b -> b.number().ne(5L)));
        add("several partitions", Books.where(b -> b.writerName().in(List.of("a", "b"))));
        add("a filter", Books.byWriterName("a").where(b -> b.genre().eq("novel")));
        add(
                "a filter with NOT and NULL",
                Books.byWriterName("a")
                        .where(b -> b.genre().eq("novel").or(b.genre().isNull()).not()));
        add("a filter by truth", Books.byWriterName("a").where(b -> b.lent().eq(true)));
        add("a filter by beginning", Books.byWriterName("a").where(b -> b.title()
                .startsWith("x")));
        add("a filter by part", Books.byWriterName("a").where(b -> b.title().contains("x")));
        add("a filter by end", Books.byWriterName("a").where(b -> b.title().endsWith("x")));
        add(
                "filters at both places",
                Books.byWriterName("a").where(b -> b.title().endsWith("x")).where(b -> b.copies()
                        .gt(0)));
        add(
                "a limit and an offset",
                Books.byWriterName("a").where(b -> b.copies().gt(0)).offset(10).limit(5));
    }

    private void byIndex() {
        add("an index", Writers.where(w -> w.country().eq("x")));
        add("an index in its order", Writers.where(w -> w.country().eq("x")).orderBy(w -> w.born()
                .desc()));
        add(
                "a part of an index",
                Writers.where(w -> w.country().eq("x").and(w.born().between(1800, 1850))));
        add("an index and a filter", Writers.where(w -> w.country().eq("x")).where(w -> w.motto()
                .isNull()));
        add("the key before an index", Writers.byName("a").where(w -> w.country()
                .eq("x")));
        add("all", Writers.all().allowScan());
        add(
                "all that pass",
                Writers.where(w -> w.name().startsWith("x").and(w.motto().endsWith("y")))
                        .allowScan()
                        .limit(3));
        add("leave to read all that is not needed", Writers.byName("a").allowScan());
        add("values of an index", Writers.where(w -> w.country().in(List.of("x", "y"))));
    }

    private void together() {
        List<String> both = List.of("a", "b");
        add(
                "several partitions in one order",
                Books.where(b -> b.writerName().in(both))
                        .orderBy(b -> b.number().asc()));
        add(
                "several partitions in one order backwards, at most ten",
                Books.where(b -> b.writerName().in(both))
                        .orderBy(b -> b.number().desc(), b -> b.writerName().asc())
                        .limit(10));
        add(
                "several partitions in their order",
                Books.where(b -> b.writerName().in(both))
                        .orderBy(b -> b.writerName().desc(), b -> b.number().asc()));
        add(
                "several partitions, at most ten",
                Books.where(b -> b.writerName().in(both)).limit(10));
        add(
                "values of an index in its order",
                Writers.where(w -> w.country().in(both)).orderBy(w -> w.born().asc()));
        add(
                "values and places of an index",
                Writers.where(w -> w.country().in(both).and(w.born().in(List.of(1800, 1801)))));
        add(
                "a column of an index after the second",
                Notes.where(
                        n -> n.topic().eq("x").and(n.stars().ge(3)).and(n.lang().eq("en"))));
        add(
                "an index whose place may be NULL, with a range of it",
                Notes.where(n -> n.lang().eq("en").and(n.edited().gt(2000))));
        add(
                "an index that has not the order",
                Notes.where(n -> n.author().eq("a").and(n.topic().eq("x")))
                        .orderBy(n -> n.stars().desc()));
    }

    private void unions() {
        add(
                "a key or an index",
                Writers.where(w -> w.name().eq("a").or(w.country().eq("x"))));
        add(
                "a key or an index, and a condition",
                Writers.where(w -> w.name().eq("a").or(w.country().eq("x")))
                        .where(w -> w.motto().isNull())
                        .offset(1)
                        .limit(2));
        add("keys of two parts", Books.where(b -> b.writerName()
                .eq("a")
                .and(b.number().eq(1L))
                .or(b.writerName().eq("b").and(b.number().eq(2L)))));
        add(
                "a key or an index, in an order that both give",
                Notes.where(n -> n.topic()
                                .eq("x")
                                .or(n.topic().eq("y").and(n.stars().gt(3))))
                        .orderBy(n -> n.stars().asc())
                        .limit(5));
        add("an or within an or", Notes.where(n -> n.author()
                .eq("a")
                .or(n.stars().gt(3).and(n.topic().eq("x").or(n.author().eq("b"))))));
    }

    private void includes() {
        add(
                "a partition, and a condition on a related row",
                Books.byWriterName("a").where(b -> b.writer().country().eq("x")));
        add(
                "of each those that keys read before want",
                Writers.byName("a")
                        .include(w ->
                                w.books(b -> b.where(x -> x.writer().country().eq("x")))));
        add("a limit for each", Writers.byName("a").include(w -> w.books(b -> b.limit(3))));
        add(
                "the last of each that pass",
                Writers.where(w -> w.country().eq("x"))
                        .include(w -> w.books(b -> b.where(x -> x.lent().eq(true))
                                .orderBy(x -> x.number().desc())
                                .offset(1)
                                .limit(3))));
        add("many of one", Writers.byName("a").include(w -> w.books()));
        add(
                "many of each, in an order",
                Writers.where(w -> w.country().eq("x"))
                        .include(w -> w.books(b -> b.orderBy(x -> x.number().desc()))));
        add(
                "some of each",
                Writers.where(w -> w.country().eq("x"))
                        .include(w -> w.books(b -> b.where(x -> x.lent().eq(true)))));
        add("one of each", Books.byWriterName("a").include(b -> b.writer()));
    }

    private void writes() {
        BookQuery book = Books.byWriterNameAndNumber("a", 1);
        plans.put("an update", book.update().title("x").genre(null).explain(DB));
        plans.put("an update by a sum", book.update().copies(c -> c.plus(1)).explain(DB));
        plans.put(
                "an update under a condition",
                book.where(b -> b.genre().ne("x").or(b.lent().eq(false)))
                        .update()
                        .title("y")
                        .explain(DB));
        plans.put("a delete", book.delete().explain(DB));
        plans.put(
                "a delete under a condition",
                book.where(b -> b.copies().eq(0)).delete().explain(DB));
    }

    private void writesOfSeveralRows() {
        plans.put(
                "an update of a partition",
                Books.byWriterName("a").update().title("x").explain(DB));
        plans.put("a delete of a partition", Books.byWriterName("a").delete().explain(DB));
        plans.put(
                "a delete of what others belong to",
                Writers.byName("a").delete().explain(DB));
        plans.put(
                "the last of a partition, deleted",
                Books.byWriterName("a")
                        .orderBy(b -> b.number().desc())
                        .limit(2)
                        .delete()
                        .explain(DB));
        plans.put(
                "a delete of what others belong to, by an index",
                Writers.byCountry("x").delete().explain(DB));
        plans.put("all, deleted with leave", Books.all().allowScan().delete().explain(DB));
        plans.put(
                "a condition on related rows, with leave",
                Writers.where(w -> w.books().any(b -> b.copies().gt(1)))
                        .allowScan()
                        .explain(DB));
    }

    private void writesOfWhatIsReadFirst() {
        BookQuery book = Books.byWriterNameAndNumber("a", 1);
        plans.put(
                "an update under a condition that is evaluated here",
                book.where(b -> b.title().endsWith("x")).update().title("y").explain(DB));
        plans.put(
                "an update by a sum of sums",
                book.update().copies(c -> c.plus(1)).copies(c -> c.plus(2)).explain(DB));
        plans.put(
                "a delete under a condition that is evaluated here",
                book.where(b -> b.copies().plus(1).eq(2)).delete().explain(DB));
    }

    private void refusals() {
        add("no condition", Writers.all());
        add("all in an order", Writers.all().allowScan().orderBy(w -> w.born().asc()));
        add("a condition on what no index has", Writers.where(w -> w.motto().eq("x")));
        add("a beginning of the key", Writers.where(w -> w.name().startsWith("x")));
        add("no value of the key", Writers.where(w -> w.name().ne("x")));
        add("the place without the partition", Books.where(b -> b.number().eq(1L)));
        add("another order", Books.byWriterName("a").orderBy(b -> b.title().asc()));
        add(
                "an order after that of an index",
                Writers.where(w -> w.country().eq("x"))
                        .orderBy(w -> w.born().asc(), w -> w.name().asc()));
        add(
                "a computed order",
                Books.byWriterName("a").orderBy(b -> b.copies().plus(1).asc()));
        add("LIKE", Books.byWriterName("a").where(b -> b.title().like("x%")));
        add(
                "a condition on a related row",
                Books.byWriterName("a").where(b -> b.writer().born().gt(1900)));
        add("a condition on related rows", Writers.byName("a").where(w -> w.books()
                .any(b -> b.copies().gt(1))));
        add(
                "one side of an or without a key",
                Writers.where(w -> w.name().eq("a").or(w.motto().eq("x"))));
        add(
                "sides of an or in another order",
                Writers.where(w -> w.name().eq("a").or(w.country().eq("x")))
                        .orderBy(w -> w.name().asc()));
        add("an index whose place may be NULL", Notes.where(n -> n.lang().eq("en")));
        add("an order that may be NULL", Notes.where(n -> n.author().eq("a")).orderBy(n -> n.edited()
                .asc()));
        add(
                "an order of keys",
                Writers.where(w -> w.name().in(List.of("a", "b")))
                        .orderBy(w -> w.born().asc()));
        add(
                "another order for each",
                Writers.byName("a")
                        .include(w -> w.books(b -> b.orderBy(x -> x.title().asc()))));
    }
}
