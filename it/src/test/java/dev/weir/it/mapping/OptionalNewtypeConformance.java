package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Select;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.typed.Code;
import dev.weir.it.shapes.typed.Document;
import dev.weir.it.shapes.typed.DocumentModel;
import dev.weir.it.shapes.typed.Documents;
import java.util.Arrays;
import java.util.List;

/** Components of a type of their own that may be null, and then are NULL. */
final class OptionalNewtypeConformance {
    private static final Code ABC = new Code("abc");

    @Conformance
    void optionNewtypeDbSchema(TestDb test) {
        Table documents = Tables.of(test, DocumentModel.INSTANCE).table("documents");

        assertThat(documents.columns()).extracting(column -> column.id().name()).containsExactly("id", "code");
        assertThat(documents.columns().get(1).nullable()).isTrue();
    }

    @Conformance
    void optionNewtypeCrud(TestDb test) {
        Database db = documents(test);

        assertThat(only(Documents.getById(db, "alice")).code()).isEqualTo(ABC);
        assertThat(only(Documents.getById(db, "bob")).code()).isNull();
    }

    @Conformance
    void optionNewtypeUpdate(TestDb test) {
        Database db = documents(test);

        only(Documents.byId("alice").update().code(null).exec(db));
        Document bob = only(
                Documents.update(only(Documents.getById(db, "bob"))).code(ABC).exec(db));

        assertThat(only(Documents.getById(db, "alice")).code()).isNull();
        assertThat(bob.code()).isEqualTo(ABC);
        assertThat(only(Documents.getById(db, "bob"))).isEqualTo(bob);
    }

    @Conformance
    void optionNewtypeFilterEq(TestDb test) {
        Database db = documents(test);

        assertThat(all(Documents.where(d -> d.code().eq(ABC)).fetch(db)))
                .extracting(Document::id)
                .containsExactly("alice");
        assertThat(all(Documents.where(d -> d.code().isNull()).fetch(db)))
                .extracting(Document::id)
                .containsExactly("bob");
        assertThat(all(Documents.where(d -> d.code().isNotNull()).fetch(db)))
                .extracting(Document::id)
                .containsExactly("alice");
    }

    @Conformance
    void optionNewtypeCreateOps(TestDb test) {
        documents(test);

        assertThat(test.ran())
                .extracting(Op.Ran::given)
                .containsExactly(List.of("alice", "abc"), Arrays.asList("bob", null));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void optionNewtypeFilterOps(TestDb test) {
        Database db = documents(test);
        test.forget();

        all(Documents.where(d -> d.code().isNull()).fetch(db));

        assertThat(test.ran()).singleElement().satisfies(op -> {
            assertThat(((Select) op.statement()).where()).isInstanceOf(Expr.IsNull.class);
            assertThat(op.given()).isEmpty();
        });
    }

    private static Database documents(TestDb test) {
        Database db = test.open(DocumentModel.INSTANCE);
        only(Documents.create().id("alice").code(ABC).exec(db));
        only(Documents.create().id("bob").code(null).exec(db));
        return db;
    }
}
