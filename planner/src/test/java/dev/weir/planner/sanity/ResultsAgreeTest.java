package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsAgreeTest {
    private static final ResultsAgree CHECK = new ResultsAgree();
    private static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT);
    private static final Update RETURNING =
            new Update(USER, Selection.where(is("User.id")), List.of(set("User.age")), fields(USER, "age"));

    /** Checks the operation of a program, as if it announced so many texts. */
    private static void assertFailsWith(int texts, Statement statement) {
        Program program = Tampered.plan(statement);
        Operation.Run operation = Sent.by(program).get(0).operation();
        Action other = new Action.Change(new Operation.Run(operation.statement(), Collections.nCopies(texts, TEXT)));

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(Tampered.withAction(program, other), Tampered.CAPABILITY))
                .withMessageContaining("are announced for");
    }

    @Test
    void passesWhatAgrees() {
        for (Statement statement : List.of(
                query(BADGE, is("Badge.code"), include("Badge.scans")),
                create(SCAN, "badgeId", "door"),
                delete(BADGE, is("Badge.code")),
                RETURNING)) {
            assertThatNoException().isThrownBy(() -> CHECK.check(Tampered.plan(statement), Tampered.CAPABILITY));
        }
    }

    @Test
    void findsColumnsThatAreMissingTooManyOrOfAnotherType() {
        assertFailsWith(1, query(ORG, is("Org.id")));
        assertFailsWith(2, query(ORG, is("Org.id")));
        assertFailsWith(3, query(ORG, is("Org.id")));
    }

    @Test
    void findsThemAfterWrites() {
        assertFailsWith(0, create(SCAN, "badgeId", "door"));
        assertFailsWith(2, RETURNING);
        assertFailsWith(1, delete(SCAN, is("Scan.door")));
    }
}
