package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.declared.Note;
import dev.weir.it.shapes.rel.declared.NoteModel;
import dev.weir.it.shapes.rel.declared.Notes;
import dev.weir.it.shapes.rel.declared.Session;
import dev.weir.it.shapes.rel.declared.Sessions;
import dev.weir.it.shapes.rel.declared.User;
import dev.weir.it.shapes.rel.declared.Users;
import dev.weir.it.shapes.rel.declared.Visit;
import dev.weir.it.shapes.rel.declared.VisitModel;
import dev.weir.it.shapes.rel.declared.Visits;
import java.util.List;

/** What belongs to a model that knows nothing of it, and says itself what becomes of it. */
final class DeclaredDeleteConformance {
    @Conformance(requires = Feature.FOREIGN_KEYS)
    void aDeleteIsOneStatement(TestDb test) {
        Database db = open(test);
        User ada = user(db, "Ada");
        User bob = user(db, "Bob");
        test.forget();

        done(Users.delete(ada).exec(db));

        assertThat(test.ops()).containsExactly("DELETE users");
        assertOnlyLeft(db, bob);
    }

    @Conformance(lacks = Feature.FOREIGN_KEYS)
    void aDeleteSendsWhatNoForeignKeyDoes(TestDb test) {
        Database db = open(test);
        User ada = user(db, "Ada");
        User bob = user(db, "Bob");
        test.forget();

        done(Users.delete(ada).exec(db));

        test.assertOps("BEGIN", "UPDATE notes", "DELETE visits", "DELETE sessions", "DELETE users", "COMMIT");
        assertOnlyLeft(db, bob);
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void aDeleteByQueryIsOneStatementToo(TestDb test) {
        Database db = open(test);
        user(db, "Ada");
        user(db, "Alan");
        User bob = user(db, "Bob");
        test.forget();

        assertThat(only(Users.where(u -> u.name().startsWith("A")).delete().exec(db)))
                .isEqualTo(2);

        assertThat(test.ops()).containsExactly("DELETE users");
        assertOnlyLeft(db, bob);
    }

    @Conformance
    void aDeleteByQueryCountsWhatItAsksFor(TestDb test) {
        Database db = open(test);
        User ada = user(db, "Ada");
        User alan = user(db, "Alan");
        User bob = user(db, "Bob");

        assertThat(only(Users.where(u -> u.id().in(List.of(ada.id(), alan.id())))
                        .delete()
                        .exec(db)))
                .isEqualTo(2);

        assertOnlyLeft(db, bob);
    }

    @Conformance
    void aDeleteInTheMiddleGoesDownFromThere(TestDb test) {
        Database db = open(test);
        User ada = user(db, "Ada");

        assertThat(only(Sessions.where(s -> s.userId().eq(ada.id())).delete().exec(db)))
                .isOne();

        assertThat(only(Visits.all().count(db))).isZero();
        assertThat(all(Users.all().fetch(db))).containsExactly(ada);
        assertThat(all(Notes.all().fetch(db))).extracting(Note::authorId).containsExactly(ada.id());
    }

    @Conformance
    void deletesInABatchTakeAlongWhatDepends(TestDb test) {
        Database db = open(test);
        User ada = user(db, "Ada");
        User alan = user(db, "Alan");
        User bob = user(db, "Bob");

        only(db.batch(Users.byId(ada.id()).delete(), Users.byId(alan.id()).delete()));

        assertOnlyLeft(db, bob);
    }

    @Conformance
    void aDeleteThatNeedNotBeAWholeTakesAlongWhatDepends(TestDb test) {
        Database db = open(test);
        User ada = user(db, "Ada");
        User bob = user(db, "Bob");

        done(Users.delete(ada).nonAtomic().exec(db));

        assertOnlyLeft(db, bob);
    }

    private static Database open(TestDb test) {
        return test.open(VisitModel.INSTANCE, NoteModel.INSTANCE);
    }

    /** A user with a session, a visit of it, a visit of nobody's, and a note. */
    private static User user(Database db, String name) {
        User user = only(Users.create().name(name).exec(db));
        Session session = only(Sessions.create().user(user).exec(db));
        only(Visits.create().page(name).session(session).exec(db));
        only(Notes.create().body(name).author(user).exec(db));
        return user;
    }

    private static void assertOnlyLeft(Database db, User user) {
        assertThat(all(Users.all().fetch(db))).containsExactly(user);
        assertThat(all(Sessions.all().fetch(db))).extracting(Session::userId).containsExactly(user.id());
        assertThat(all(Visits.all().fetch(db))).extracting(Visit::page).containsExactly(user.name());
        assertThat(all(Notes.all().fetch(db)))
                .as("notes stay without their author")
                .hasSizeGreaterThan(1)
                .allSatisfy(note ->
                        assertThat(note.authorId()).isEqualTo(note.body().equals(user.name()) ? user.id() : null));
    }
}
