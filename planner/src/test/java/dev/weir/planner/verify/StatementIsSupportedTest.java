package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.testing.Profiles;
import org.junit.jupiter.api.Test;

class StatementIsSupportedTest {
    private static final StatementIsSupported CHECK = new StatementIsSupported();

    private static void assertTells(Statement statement, String construct) {
        assertThat(Told.missing(CHECK, statement, Profiles.without(Feature.RELATIONAL_QUERY)))
                .containsExactly(construct + " (needs RELATIONAL_QUERY); use a database that runs SQL");
        assertThat(Told.missing(CHECK, statement, Profiles.PLAIN)).isEmpty();
        assertThat(Told.needs(CHECK, statement)).containsExactly(Feature.RELATIONAL_QUERY);
    }

    @Test
    void tellsEachKindOfStatement() {
        assertTells(query(ORG, Selection.all()), "a query");
        assertTells(create(ORG, "id", "name"), "a create");
        assertTells(update(ORG, is("Org.id"), set("Org.name")), "an update");
        assertTells(delete(ORG, is("Org.id")), "a delete");
    }
}
