package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AliasesAreDistinctTest {
    private static final AliasesAreDistinct CHECK = new AliasesAreDistinct();

    @Test
    void findsAnAliasThatIsGivenTwice() {
        Program program = Tampered.plan(query(BADGE, is("Badge.id")));
        Operation.Run operation = Sent.by(program).get(0).operation();
        Select select = (Select) operation.statement();
        Select inItself = select.withWhere(new Expr.Leaf<>(new ColumnTerm.Exists(select)));

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(
                        Tampered.withAction(
                                program, new Action.Count(new Operation.Run(inItself, operation.results()))),
                        Tampered.CAPABILITY))
                .withMessageContaining("AliasesAreDistinct: an alias is given twice: [t0, t0]");
    }

    @Test
    void passesWhateverIsPlanned() {
        Seeds.forEach(500, seed -> {
            Statement statement = new StatementGenerator(new Random(seed)).query();

            assertThatNoException().isThrownBy(() -> CHECK.check(Tampered.plan(statement), Tampered.CAPABILITY));
        });
    }
}
