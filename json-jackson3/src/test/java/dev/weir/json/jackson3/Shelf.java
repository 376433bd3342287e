package dev.weir.json.jackson3;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import java.util.List;
import java.util.UUID;

/** Records as an application has them, with nothing on them that speaks of JSON unless said so. */
final class Shelf {
    static final UUID ID = new UUID(0, 7);

    private Shelf() {}

    record Author(UUID id, String name, Many<Book> books, Maybe<Portrait> portrait) {
        static Author of(String name) {
            return new Author(ID, name, Many.unloaded("Author.books"), Maybe.unloaded("Author.portrait"));
        }

        Author with(Many<Book> loaded) {
            return new Author(id, name, loaded, portrait);
        }

        Author with(Maybe<Portrait> loaded) {
            return new Author(id, name, books, loaded);
        }
    }

    record Book(long number, One<Author> author, Many<String> tags) {
        static Book of(long number) {
            return new Book(number, One.unloaded("Book.author"), Many.unloaded("Book.tags"));
        }

        Book by(Author loaded) {
            return new Book(number, One.of(loaded), tags);
        }
    }

    record Portrait(String place) {}

    /** What an endpoint might answer. */
    record Page(List<Author> authors, int next) {}

    /** A record that leaves the way back out. */
    record Owner(@JsonIgnoreProperties("author") Many<Book> books) {}

    /** One value that has a type of its own, in JSON the value. */
    record Isbn(@JsonValue String digits) {}

    /** A record that such a value stands in, and one that it leads to. */
    record Loan(Isbn isbn, Many<Isbn> others) {}
}
