package dev.weir.it.dynamo;

import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.BookCreate;
import dev.weir.it.shapes.keyed.BookPath;
import dev.weir.it.shapes.keyed.BookQuery;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.WriterPath;
import dev.weir.query.Condition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random books, ways to them and conditions on them and their writers, over values so few that they often meet. */
final class RandomBooks {
    static final List<String> WRITERS = List.of("ada", "bob", "cyd", "dan", "eve");

    private static final List<String> TEXTS = List.of("a", "ab", "abc", "b", "ba", "cab", "c c", "\u00e4", "a%", "_b");
    private static final int DEPTH = 3;

    private final Random random;
    private final BookPath<Book> book = BookPath.ROOT;
    private final WriterPath<Writer> writer = WriterPath.ROOT;

    RandomBooks(Random random) {
        this.random = random;
    }

    /** Something to ask for, and how a failure names it. */
    record Told<T>(String text, T what) {
        <R> Told<R> map(String by, Function<T, R> function) {
            return new Told<>(text + by, function.apply(what));
        }
    }

    private <T> Told<T> told(T what, String format, @Nullable Object... values) {
        return new Told<>(format.formatted(values), what);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    String writerName() {
        return of(WRITERS);
    }

    long number() {
        return random.nextInt(12);
    }

    String text() {
        return of(TEXTS);
    }

    @Nullable String textOrNone() {
        return random.nextInt(4) == 0 ? null : text();
    }

    @Nullable Boolean truthOrNone() {
        int kind = random.nextInt(3);
        return kind == 0 ? null : Boolean.valueOf(kind == 1);
    }

    int small() {
        return random.nextInt(7) - 2;
    }

    BigDecimal price() {
        return new BigDecimal(of(List.of("0", "-1.5", "9.95", "10", "0.1")));
    }

    private List<String> texts() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text()).toList();
    }

    Told<BookCreate> create() {
        String name = writerName();
        long number = number();
        return told(
                Books.create()
                        .number(number)
                        .title(text())
                        .copies(small())
                        .price(price())
                        .writerName(name)
                        .genre(textOrNone())
                        .lent(truthOrNone()),
                "create %s/%d",
                name,
                number);
    }

    /** Returns books by whole key, by partition, by a part of one, by several, or all. */
    Told<BookQuery> way() {
        String name = writerName();
        long number = number();
        switch (random.nextInt(7)) {
            case 0:
                return told(Books.byWriterNameAndNumber(name, number), "%s/%d", name, number);
            case 1:
                List<Long> several = List.of(number, number(), number());
                return told(Books.byWriterName(name).where(b -> b.number().in(several)), "%s/%s", name, several);
            case 2:
                List<String> names = List.of(name, writerName());
                return told(Books.where(b -> b.writerName().in(names)), "%s", names);
            case 3:
                return told(Books.all().allowScan(), "all");
            default:
                return partition();
        }
    }

    /** Returns the books of one writer, or some of them, which have an order. */
    Told<BookQuery> partition() {
        String name = writerName();
        long number = number();
        BookQuery books = Books.byWriterName(name);
        switch (random.nextInt(6)) {
            case 0:
                return told(books.where(b -> b.number().gt(number)), "%s/>%d", name, number);
            case 1:
                return told(books.where(b -> b.number().le(number)), "%s/<=%d", name, number);
            case 2:
                long end = number + random.nextInt(4) - 1;
                return told(books.where(b -> b.number().between(number, end)), "%s/%d..%d", name, number, end);
            default:
                return told(books, "%s", name);
        }
    }

    Told<Condition<Book>> condition() {
        return condition(random.nextInt(DEPTH));
    }

    private Told<Condition<Book>> condition(int depth) {
        if (depth > 0) {
            Told<Condition<Book>> one = condition(depth - 1);
            Told<Condition<Book>> other = condition(depth - 1);
            switch (random.nextInt(3)) {
                case 0:
                    return told(one.what().not(), "not(%s)", one.text());
                case 1:
                    return told(one.what().and(other.what()), "(%s and %s)", one.text(), other.text());
                default:
                    return told(one.what().or(other.what()), "(%s or %s)", one.text(), other.text());
            }
        }
        return random.nextBoolean() ? ofText() : ofNumber();
    }

    private Told<Condition<Book>> ofText() {
        String text = text();
        List<String> some = texts();
        switch (random.nextInt(12)) {
            case 0:
                return told(book.title().eq(text), "title = %s", text);
            case 1:
                return told(book.title().lt(text), "title < %s", text);
            case 2:
                return told(book.title().startsWith(text), "title starts %s", text);
            case 3:
                return told(book.title().endsWith(text), "title ends %s", text);
            case 4:
                return told(book.title().contains(text), "title has %s", text);
            case 5:
                return told(book.genre().eq(text), "genre = %s", text);
            case 6:
                return told(book.genre().ne(text), "genre <> %s", text);
            case 7:
                return told(book.genre().in(some), "genre in %s", some);
            case 8:
                return told(book.genre().notIn(Arrays.asList(text, null)), "genre not in %s, null", text);
            case 9:
                return told(book.genre().isNull(), "genre is null");
            case 10:
                return told(book.genre().ge(book.title()), "genre >= title");
            default:
                return told(book.writerName().ne(writerName()), "another writer");
        }
    }

    private Told<Condition<Book>> ofNumber() {
        int small = small();
        long number = number();
        BigDecimal price = price();
        switch (random.nextInt(10)) {
            case 0:
                return told(book.lent().isTrue(), "lent");
            case 1:
                return told(book.lent().ne(true), "lent <> true");
            case 2:
                return told(book.lent().isNull(), "lent is null");
            case 3:
                return told(book.copies().ge(small), "copies >= %d", small);
            case 4:
                return told(book.copies().between(small, small + 2), "copies %d..%d", small, small + 2);
            case 5:
                return told(book.copies().in(List.of(small, small())), "copies in %d and another", small);
            case 6:
                return told(book.price().lt(price), "price < %s", price);
            case 7:
                return told(book.price().eq(price), "price = %s", price);
            case 8:
                return told(book.number().ne(number), "number <> %d", number);
            default:
                return told(book.number().lt(number), "number < %d", number);
        }
    }

    Told<Condition<Writer>> ofWriter() {
        String country = of(List.of("uk", "fr", "de"));
        int born = 1_800 + random.nextInt(6);
        switch (random.nextInt(5)) {
            case 0:
                return told(writer.country().eq(country), "country = %s", country);
            case 1:
                return told(
                        writer.country().eq(country).and(writer.born().gt(born)),
                        "country = %s, born > %d",
                        country,
                        born);
            case 2:
                return told(writer.name().in(List.of(writerName(), writerName())), "name in two");
            case 3:
                return told(writer.country().isNull(), "country is null");
            default:
                return told(writer.born().le(born), "born <= %d", born);
        }
    }
}
