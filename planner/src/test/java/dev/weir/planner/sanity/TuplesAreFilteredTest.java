package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TuplesAreFilteredTest {
    private static final TuplesAreFiltered CHECK = new TuplesAreFiltered();

    /** A link of two fields, both of which may be NULL. */
    private static final Program OPEN = Tampered.plan(query(BOOKING, some("Booking.room", is("Room.label"))));

    /** A link of two fields, neither of which may be NULL, to a key. */
    private static final Program CLOSED = Tampered.plan(query(BOOKING, some("Booking.next", is("Room.label"))));

    @Test
    void passesATupleInAFilter() {
        assertThatNoException().isThrownBy(() -> CHECK.check(OPEN, Tampered.CAPABILITY));
        assertThatNoException()
                .isThrownBy(() -> CHECK.check(
                        with(
                                OPEN,
                                tuple -> new Expr.And<>(
                                        List.of(new Expr.Or<>(List.of(tuple, Expr.alwaysFalse())), Expr.alwaysTrue()))),
                        Tampered.CAPABILITY));
        assertThatNoException()
                .isThrownBy(() -> CHECK.check(
                        with(OPEN, tuple -> new Expr.Not<>(new Expr.IsTrue<>(tuple))), Tampered.CAPABILITY));
    }

    @Test
    void findsATupleWhoseUnknownWouldShow() {
        assertFound(with(OPEN, Expr.Not::new));
        assertFound(with(OPEN, tuple -> new Expr.Not<>(new Expr.And<>(List.of(tuple, Expr.alwaysTrue())))));
        assertFound(with(OPEN, Expr.IsNull::new));
    }

    @Test
    void passesATupleThatIsNeverUnknown() {
        assertThatNoException().isThrownBy(() -> CHECK.check(with(CLOSED, Expr.Not::new), Tampered.CAPABILITY));
    }

    private static void assertFound(Program program) {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(program, Tampered.CAPABILITY))
                .withMessageContaining("TuplesAreFiltered: UNKNOWN is told from FALSE of");
    }

    private static Program with(Program program, UnaryOperator<Expr<ColumnTerm>> change) {
        Operation.Run operation = Sent.by(program).get(0).operation();
        Select select = (Select) operation.statement();
        return Tampered.withAction(
                program,
                new Action.Count(
                        new Operation.Run(select.withWhere(change.apply(select.where())), operation.results())));
    }
}
