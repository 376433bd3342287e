package dev.weir.it.schema;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.circle.FolderModel;
import dev.weir.it.shapes.rel.crew.Sailors;
import dev.weir.it.shapes.rel.crew.ShipModel;
import dev.weir.it.shapes.rel.crew.Ships;
import java.util.List;

/** Tables whose foreign keys close a circle. */
final class CircleConformance {

    @Conformance
    void aPairThatRefersToEachOther(TestDb test) {
        Database db = test.open(ShipModel.INSTANCE);
        done(db.schema().create());

        pair(db);

        assertThat(only(Ships.byId("Pequod").include(s -> s.captain()).get(db))
                        .captain()
                        .get()
                        .orElseThrow()
                        .shipId())
                .isEqualTo("Pequod");
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void bothKeysAreKept(TestDb test) {
        Database db = test.open(ShipModel.INSTANCE);
        done(db.schema().create());

        failure(
                ForeignKeyViolationException.class,
                Ships.create().id("Pequod").captainId("Ahab").exec(db));
        failure(
                ForeignKeyViolationException.class,
                Sailors.create().id("Ahab").shipId("Pequod").exec(db));
    }

    @Conformance
    void dropAndCreateAgain(TestDb test) {
        Database db = test.open(ShipModel.INSTANCE);
        pair(db);

        done(db.schema().drop());
        done(db.schema().drop());
        done(db.schema().create());

        assertThat(all(Ships.all().fetch(db))).isEmpty();
        pair(db);
    }

    /** Keys are added apart from their tables only where it must be so, and a key to its own table never. */
    @Conformance(requires = Feature.FOREIGN_KEYS)
    void whatTheDriverIsAsked(TestDb test) {
        Database db = test.open(ShipModel.INSTANCE, FolderModel.INSTANCE);
        boolean forward = test.capability().ddl().forwardReferences();

        done(db.schema().create());
        assertThat(defined(test))
                .isEqualTo(
                        forward
                                ? List.of("CREATE sailors", "CREATE ships", "CREATE folders")
                                : List.of("CREATE sailors", "CREATE ships", "CREATE folders", "ADD KEYS sailors"));

        test.forget();
        done(db.schema().drop());
        assertThat(defined(test))
                .isEqualTo(
                        forward
                                ? List.of("DROP folders", "DROP ships", "DROP sailors")
                                : List.of("DROP KEYS sailors", "DROP folders", "DROP ships", "DROP sailors"));
    }

    private static List<String> defined(TestDb test) {
        return test.ops().stream()
                .filter(op -> !op.equals("BEGIN") && !op.equals("COMMIT"))
                .toList();
    }

    private static void pair(Database db) {
        only(Ships.create().id("Pequod").exec(db));
        only(Sailors.create().id("Ahab").shipId("Pequod").exec(db));
        only(Ships.byId("Pequod").update().captainId("Ahab").exec(db));
    }
}
