package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.tree.Folder;
import dev.weir.it.shapes.rel.tree.FolderModel;
import dev.weir.it.shapes.rel.tree.Folders;

/** Deletes that go down a tree of one model, for as long as it goes. */
final class TreeCascadeConformance {
    /** The levels below a row that MySQL's foreign keys go down, <a
     * href="https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html">15</a>, and other databases more. */
    private static final int LEVELS = 14;

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void aFolderTakesAlongAllBelow(TestDb test) {
        Database db = test.open(FolderModel.INSTANCE);
        Folder root = tree(db);
        Folder other = only(Folders.create().name("other").exec(db));
        test.forget();

        done(Folders.delete(root).exec(db));

        assertThat(test.ops()).containsExactly("DELETE folders");
        assertThat(all(Folders.all().fetch(db))).containsExactly(other);
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void asManyLevelsAsEveryDatabaseGoesDown(TestDb test) {
        Database db = test.open(FolderModel.INSTANCE);
        Folder root = only(Folders.create().name("0").exec(db));
        Folder last = root;
        for (int level = 1; level <= LEVELS; level++) {
            last = only(Folders.children(last).create().name("" + level).exec(db));
        }

        done(Folders.delete(root).exec(db));

        assertThat(only(Folders.all().count(db))).isZero();
    }

    /** Those that go along with another one are counted too, if they were asked for. */
    @Conformance(requires = Feature.FOREIGN_KEYS)
    void aDeleteByQueryCountsWhatItAsksFor(TestDb test) {
        Database db = test.open(FolderModel.INSTANCE);
        tree(db);
        test.forget();

        assertThat(only(Folders.where(f -> f.children().isNotEmpty()).delete().exec(db)))
                .as("the root and one below it, but not the other two")
                .isEqualTo(2);

        assertThat(test.ops()).containsExactly("BEGIN", "SELECT folders", "DELETE folders", "COMMIT");
        assertThat(only(Folders.all().count(db))).isZero();
        tree(db);
        assertThat(only(Folders.all().delete().exec(db))).isEqualTo(4);
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void aLeafIsDeletedAlone(TestDb test) {
        Database db = test.open(FolderModel.INSTANCE);
        tree(db);

        assertThat(only(Folders.where(f -> f.name().eq("leaf")).delete().exec(db)))
                .isOne();

        assertThat(only(Folders.all().count(db))).isEqualTo(3);
    }

    @Conformance(lacks = Feature.FOREIGN_KEYS)
    void whereNoForeignKeyGoesDownItIsRefused(TestDb test) {
        Database db = test.open(FolderModel.INSTANCE);
        Folder root = tree(db);
        test.forget();

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class, Folders.delete(root).exec(db));

        assertThat(error)
                .hasMessageContaining("would go on along [Folder.children] in a circle")
                .hasMessageContaining("delete instances level by level");
        assertThat(test.ops()).isEmpty();
    }

    /** A root with two below, one of which has one below. */
    private static Folder tree(Database db) {
        Folder root = only(Folders.create().name("root").exec(db));
        Folder one = only(Folders.children(root).create().name("one").exec(db));
        only(Folders.children(root).create().name("two").exec(db));
        only(Folders.children(one).create().name("leaf").exec(db));
        return root;
    }
}
