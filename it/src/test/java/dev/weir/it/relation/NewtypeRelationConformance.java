package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.typed.Author;
import dev.weir.it.shapes.rel.typed.AuthorModel;
import dev.weir.it.shapes.rel.typed.Authors;
import dev.weir.it.shapes.rel.typed.Book;
import dev.weir.it.shapes.rel.typed.BookId;
import dev.weir.it.shapes.rel.typed.Books;
import dev.weir.it.shapes.rel.typed.Review;
import dev.weir.it.shapes.rel.typed.ReviewModel;
import dev.weir.it.shapes.rel.typed.Reviews;

/** Links by keys of a type of their own. */
final class NewtypeRelationConformance {
    @Conformance
    void childrenAreCreatedWithTheirParent(TestDb test) {
        Database db = test.open(AuthorModel.INSTANCE);

        Author ada = only(Authors.create()
                .name("Ada")
                .books(b -> b.id(new BookId("1")).title("Engines"))
                .books(b -> b.id(new BookId("2")).title("Looms"))
                .exec(db));

        assertThat(ada.books().get()).extracting(Book::authorId).containsOnly(ada.id());
        assertThat(all(Authors.books(ada).fetch(db)))
                .extracting(Book::title)
                .containsExactlyInAnyOrder("Engines", "Looms");
        assertThat(all(Books.findByAuthorId(db, ada.id()))).hasSize(2);
    }

    @Conformance
    void bothDirectionsAreIncluded(TestDb test) {
        Database db = test.openInWindows(2, AuthorModel.INSTANCE);
        Author ada = author(db, "Ada", "1", "2");
        Author bob = author(db, "Bob", "3");
        only(Authors.create().name("Cyd").exec(db));
        only(Books.byId(new BookId("1")).update().editor(bob).exec(db));

        assertThat(all(Authors.all()
                        .include(a -> a.books())
                        .include(a -> a.edited())
                        .fetch(db)))
                .extracting(a ->
                        a.name() + a.books().get().size() + a.edited().get().size())
                .containsExactlyInAnyOrder("Ada20", "Bob11", "Cyd00");
        Book first = only(Books.byId(new BookId("1"))
                .include(b -> b.author())
                .include(b -> b.editor())
                .get(db));
        assertThat(first.author().get().id()).isEqualTo(ada.id());
        assertThat(first.editor().get())
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(bob.id()));
        assertThat(only(Books.byId(new BookId("2")).include(b -> b.editor()).get(db))
                        .editor()
                        .get())
                .isEmpty();
    }

    @Conformance
    void linksOfBothKeysArePartsOfAKey(TestDb test) {
        Database db = test.open(ReviewModel.INSTANCE);
        Author ada = author(db, "Ada", "1");
        Author bob = author(db, "Bob", "2");
        Book book = only(Books.getById(db, new BookId("1")));
        Review review =
                only(Reviews.create().text("good").author(bob).book(book).exec(db));

        assertThat(only(Reviews.getByAuthorIdAndBookId(db, bob.id(), book.id())))
                .isEqualTo(review);
        assertThat(only(Books.reviews(book).query().author().get(db)).id()).isEqualTo(bob.id());
        assertThat(all(Authors.books(ada).query().reviews().fetch(db))).containsExactly(review);
        only(Reviews.update(review).text("better").exec(db));
        assertThat(only(Reviews.all().get(db)).text()).isEqualTo("better");
        done(Reviews.delete(review).exec(db));
        assertThat(only(Reviews.all().count(db))).isZero();
    }

    @Conformance
    void deletesGoAlongTheLinks(TestDb test) {
        Database db = test.open(ReviewModel.INSTANCE);
        Author ada = author(db, "Ada", "1", "2");
        Author bob = author(db, "Bob", "3");
        only(Books.byId(new BookId("3")).update().editor(ada).exec(db));

        done(Authors.delete(ada).exec(db));

        Book left = only(Books.all().get(db));
        assertThat(left.authorId()).isEqualTo(bob.id());
        assertThat(left.editorId()).isNull();
    }

    private static Author author(Database db, String name, String... isbns) {
        Author author = only(Authors.create().name(name).exec(db));
        for (String isbn : isbns) {
            only(Authors.books(author).create().id(new BookId(isbn)).title(name).exec(db));
        }
        return author;
    }
}
