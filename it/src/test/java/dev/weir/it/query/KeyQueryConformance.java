package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.indexed.Address;
import dev.weir.it.shapes.indexed.AddressCreate;
import dev.weir.it.shapes.indexed.AddressModel;
import dev.weir.it.shapes.indexed.Addresses;
import dev.weir.it.shapes.keyed.Book;
import dev.weir.it.shapes.keyed.Books;
import dev.weir.it.shapes.keyed.Note;
import dev.weir.it.shapes.keyed.NoteCreate;
import dev.weir.it.shapes.keyed.NoteModel;
import dev.weir.it.shapes.keyed.Notes;
import dev.weir.it.shapes.keyed.Writer;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.it.shapes.keyed.Writers;
import dev.weir.it.shapes.userwithage.User;
import dev.weir.it.shapes.userwithage.UserModel;
import dev.weir.it.shapes.userwithage.Users;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** Queries and writes by parts of keys and of indexes, which is all that some databases are reached by. */
final class KeyQueryConformance {

    @Conformance
    void filterBetweenSortKey(TestDb test) {
        Database db = test.open(WriterModel.INSTANCE);
        for (String name : List.of("Ada", "Bob")) {
            only(Writers.create().name(name).born(1990).exec(db));
            all(Books.createMany(LongStream.rangeClosed(1, 9)
                            .mapToObj(number -> Books.create()
                                    .number(number)
                                    .title("t")
                                    .copies(1)
                                    .price(BigDecimal.TEN)
                                    .writerName(name))
                            .toList())
                    .exec(db));
        }
        test.forget();

        assertThat(all(Books.where(b -> b.writerName().eq("Ada").and(b.number().between(3L, 6L)))
                        .fetch(db)))
                .extracting(Book::number)
                .containsExactlyInAnyOrder(3L, 4L, 5L, 6L);
        assertThat(test.ops()).containsExactly("SELECT books");
    }

    @Conformance
    void compositeIndexMultiRange(TestDb test) {
        Database db = test.open(NoteModel.INSTANCE);
        all(Notes.createMany(List.of(
                        note("a", "chess", 1, "en"),
                        note("b", "chess", 1, "is"),
                        note("c", "chess", 2, "en"),
                        note("d", "go", 1, "en")))
                .exec(db));
        test.forget();

        assertThat(slugs(all(Notes.where(n -> n.topic().eq("chess")).fetch(db))))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(slugs(
                        all(Notes.where(n -> n.topic().eq("chess").and(n.stars().eq(1)))
                                .fetch(db))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(slugs(all(Notes.where(n -> n.topic()
                                .eq("chess")
                                .and(n.stars().eq(1))
                                .and(n.lang().eq("is")))
                        .fetch(db))))
                .containsExactly("b");
        assertThat(test.ops()).containsExactly("SELECT notes", "SELECT notes", "SELECT notes");
    }

    private static NoteCreate note(String slug, String topic, int stars, String lang) {
        return Notes.create().author("Ada").slug(slug).topic(topic).stars(stars).lang(lang);
    }

    private static List<String> slugs(List<Note> notes) {
        return notes.stream().map(Note::slug).toList();
    }

    /** The rest of the key says nothing of which partition it is in. */
    @Conformance
    void startsWithPartitionKeyError(TestDb test) {
        Database db = test.open(WriterModel.INSTANCE);
        for (String name : List.of("Alice", "Bob", "Charlie")) {
            only(Writers.create().name(name).born(1990).exec(db));
        }

        assertThat(all(Writers.where(w -> w.name().startsWith("Al")).fetch(db)))
                .extracting(Writer::name)
                .containsExactly("Alice");
    }

    @Conformance
    void updateViaSecondaryIndexUsesPrimaryKeyType(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").age(7).exec(db));
        User bob = only(Users.create().name("Bob").age(8).exec(db));

        assertThat(only(Users.where(u -> u.age().eq(7L)).update().name("Eve").exec(db)))
                .isEqualTo(1);

        assertThat(only(Users.getById(db, ada.id())).name()).isEqualTo("Eve");
        assertThat(only(Users.getById(db, bob.id())).name()).isEqualTo("Bob");
    }

    @Conformance
    void batchUpdateFilterAllMatch(TestDb test) {
        Database db = test.open(AddressModel.INSTANCE);
        all(Addresses.createMany(List.of(address("active"), address("active"))).exec(db));

        assertThat(only(Addresses.where(a -> a.country().eq("IS").and(a.street().eq("active")))
                        .update()
                        .street("renamed")
                        .exec(db)))
                .isEqualTo(2);

        assertThat(all(Addresses.findByCountry(db, "IS")))
                .extracting(Address::street)
                .containsOnly("renamed");
    }

    @Conformance
    void batchUpdateFilterNoMatch(TestDb test) {
        Database db = test.open(AddressModel.INSTANCE);
        all(Addresses.createMany(List.of(address("inactive"), address("inactive")))
                .exec(db));

        assertThat(only(Addresses.where(a -> a.country().eq("IS").and(a.street().eq("active")))
                        .update()
                        .street("renamed")
                        .exec(db)))
                .isZero();

        assertThat(all(Addresses.findByCountry(db, "IS")))
                .extracting(Address::street)
                .containsOnly("inactive");
    }

    private static AddressCreate address(String street) {
        return Addresses.create().country("IS").city("Reykjavik").zipCode("101").street(street);
    }
}
