package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.error.WeirException;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.it.dynamo.RandomBooks.Told;
import dev.weir.it.harness.DynamoClient;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.BookCreate;
import dev.weir.it.shapes.keyed.BookModel;
import dev.weir.it.shapes.keyed.BookQuery;
import dev.weir.it.shapes.keyed.BookUpdate;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.it.shapes.keyed.WriterQuery;
import dev.weir.it.shapes.keyed.Writers;
import dev.weir.query.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same random statements over the same random rows give the same on SQLite and on DynamoDB. {@code -Dweir.seeds} runs more
 * than the usual number, {@code -Dweir.seed} one alone.
 */
class DifferentialTest {
    private static final int SEEDS = Integer.getInteger("weir.seeds", 20);
    private static final int STATEMENTS = 30;
    private static final int BOOKS = 25;

    private final Database keyed = Database.builder()
            .driver(DynamoDriver.builder(DynamoClient.shared())
                    .tablePrefix(UUID.randomUUID() + ".")
                    .build())
            .models(WriterModel.INSTANCE, BookModel.INSTANCE)
            .build();
    private final Database sql = Database.builder()
            .url("sqlite::memory:")
            .models(WriterModel.INSTANCE, BookModel.INSTANCE)
            .build();

    @BeforeEach
    void create() {
        done(keyed.schema().create());
        done(sql.schema().create());
    }

    @AfterEach
    void close() {
        done(keyed.schema().drop());
        keyed.close().block(TestDb.PATIENCE);
        sql.close().block(TestDb.PATIENCE);
    }

    static long[] seeds() {
        Long only = Long.getLong("weir.seed");
        return only == null ? LongStream.range(0, SEEDS).toArray() : new long[] {only};
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothAnswerAlike(long seed) {
        Random random = new Random(seed);
        RandomBooks books = new RandomBooks(random);
        fill(books);
        int refused = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            Told<Function<Executor, List<?>>> statement = statement(books, random);
            refused +=
                    bothRun("seed %d, statement %d: %s".formatted(seed, i, statement.text()), statement.what()) ? 0 : 1;
        }
        assertThat(refused).as("seed %d: statements that no key serves", seed).isLessThan(STATEMENTS / 2);
        bothRun("seed %d, all books".formatted(seed), unordered(Books.all().allowScan()));
    }

    private void fill(RandomBooks books) {
        for (int i = 0; i < RandomBooks.WRITERS.size(); i++) {
            String country = List.of("uk", "fr", "").get(i % 3);
            for (Database db : List.of(keyed, sql)) {
                only(Writers.create()
                        .name(RandomBooks.WRITERS.get(i))
                        .born(1_800 + (i * 7) % 5)
                        .country(country.isEmpty() ? null : country)
                        .exec(db));
            }
        }
        for (int i = 0; i < BOOKS; i++) {
            Told<BookCreate> book = books.create();
            bothRun(book.text(), executor -> List.of(only(book.what().exec(executor))));
        }
    }

    private Told<Function<Executor, List<?>>> statement(RandomBooks books, Random random) {
        Told<Condition<Book>> condition = books.condition();
        switch (random.nextInt(10)) {
            case 0:
                return books.create().map("", create -> executor -> List.of(only(create.exec(executor))));
            case 1:
                return books.way()
                        .map(
                                " deleted where " + condition.text(),
                                way -> executor -> List.of(only(way.where(b -> condition.what())
                                        .delete()
                                        .exec(executor))));
            case 2:
                int number = books.small();
                String genre = books.textOrNone();
                return books.way()
                        .map(
                                " updated where " + condition.text(),
                                way -> executor -> List.of(only(
                                        change(way.where(b -> condition.what()).update(), number, genre)
                                                .exec(executor))));
            case 3:
                return books.way()
                        .map(
                                " counted where " + condition.text(),
                                way -> executor -> List.of(
                                        only(way.where(b -> condition.what()).count(executor)),
                                        only(way.where(b -> condition.what()).exists(executor))));
            case 4:
                return included(books);
            case 5, 6:
                return inOrder(books, condition, random);
            case 7:
                int limit = random.nextInt(5);
                return books.way()
                        .map(
                                " where " + condition.text() + " limit " + limit,
                                way -> executor -> sizeOf(way.where(b -> condition.what()), limit, executor));
            default:
                return books.way()
                        .map(" where " + condition.text(), way -> unordered(way.where(b -> condition.what())));
        }
    }

    private static BookUpdate<Long> change(BookUpdate<Long> update, int number, @Nullable String genre) {
        return update.genre(genre).copies(c -> c.plus(number)).lent(number > 0);
    }

    private static Function<Executor, List<?>> unordered(BookQuery query) {
        return executor -> List.of(new HashSet<>(all(query.fetch(executor))));
    }

    /** Which of several come is not said, but how many do, and that they are among them. */
    private static List<?> sizeOf(BookQuery query, int limit, Executor executor) {
        List<Book> some = all(query.limit(limit).fetch(executor));
        assertThat(all(query.fetch(executor))).containsAll(some);
        return List.of(some.size(), new HashSet<>(some).size());
    }

    private static Told<Function<Executor, List<?>>> inOrder(
            RandomBooks books, Told<Condition<Book>> condition, Random random) {
        boolean up = random.nextBoolean();
        int limit = random.nextInt(6);
        int offset = random.nextInt(3);
        return books.partition()
                .map(
                        " where %s %s, %d after %d".formatted(condition.text(), up ? "up" : "down", limit, offset),
                        way -> executor -> all(way.where(b -> condition.what())
                                .orderBy(b -> up ? b.number().asc() : b.number().desc())
                                .limit(limit)
                                .offset(offset)
                                .fetch(executor)));
    }

    private static Told<Function<Executor, List<?>>> included(RandomBooks books) {
        Told<Condition<Book>> condition = books.condition();
        return books.ofWriter().map(" with books where " + condition.text(), of -> executor -> {
            WriterQuery query = Writers.where(w -> of)
                    .allowScan()
                    .include(w -> w.books(b -> b.where(x -> condition.what())
                            .orderBy(x -> x.number().desc())));
            Set<Object> found = new HashSet<>();
            for (Writer writer : all(query.fetch(executor))) {
                found.add(List.of(writer.name(), writer.born(), writer.books().get()));
            }
            return List.of(found);
        });
    }

    /** Returns whether DynamoDB runs it; what it refuses has changed nothing, and SQLite is not asked. */
    private boolean bothRun(String text, Function<Executor, List<?>> statement) {
        Object answer = answer(statement, keyed);
        if (answer == UnsupportedByDatabaseException.class) {
            return false;
        }
        assertThat(answer).as(text).isEqualTo(answer(statement, sql));
        return true;
    }

    /** Errors are alike if they are of one kind. */
    private static Object answer(Function<Executor, List<?>> statement, Database db) {
        try {
            return statement.apply(db);
        } catch (WeirException e) {
            return e.getClass();
        }
    }
}
