package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Many;
import dev.weir.One;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.circle.Countries;
import dev.weir.it.shapes.rel.circle.Country;
import dev.weir.it.shapes.rel.circle.CountryModel;
import dev.weir.it.shapes.rel.circle.FolderModel;
import dev.weir.it.shapes.rel.circle.Folders;
import java.util.UUID;

/** Deletes that would run in a circle. */
final class CircularDeleteConformance {
    @Conformance
    void twoModelsThatNeedEachOtherAreNotDeleted(TestDb test) {
        Database db = test.open(CountryModel.INSTANCE);

        InvalidStatementException byQuery = failure(
                InvalidStatementException.class, Countries.all().delete().exec(db));
        InvalidStatementException byInstance = failure(
                InvalidStatementException.class,
                Countries.delete(new Country(UUID.randomUUID(), UUID.randomUUID(), One.unloaded(""), Many.unloaded("")))
                        .exec(db));

        assertThat(byQuery)
                .hasMessageContaining("delete of Country")
                .hasMessageContaining("in a circle")
                .hasMessageContaining("declare one of the links Maybe");
        assertThat(byInstance.findings()).isEqualTo(byQuery.findings());
        assertThat(test.ops()).isEmpty();
    }

    @Conformance
    void aModelThatNeedsItselfIsNotDeleted(TestDb test) {
        Database db = test.open(FolderModel.INSTANCE);
        UUID root = UUID.randomUUID();
        only(Folders.create().parentId(root).id(root).exec(db));
        test.forget();

        InvalidStatementException error = failure(
                InvalidStatementException.class, Folders.byId(root).delete().exec(db));

        assertThat(error).hasMessageContaining("Folder.children").hasMessageContaining("in a circle");
        assertThat(test.ops()).isEmpty();
        assertThat(only(Folders.byId(root).include(f -> f.parent()).get(db))
                        .parent()
                        .get()
                        .id())
                .isEqualTo(root);
    }
}
