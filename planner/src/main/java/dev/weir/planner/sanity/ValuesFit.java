package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.planner.plan.Program;

/** No operation binds more values than the database takes with one statement. */
final class ValuesFit implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Sent sent : Sent.by(program)) {
            TableParts parts = TableParts.of(sent.operation().statement());
            long values = parts.terms(ColumnTerm.Param.class).count()
                    + parts.terms(ColumnTerm.InKeys.class).count();
            if (values > capability.limits().bindings()) {
                throw new InternalException(
                        ValuesFit.class,
                        values + " values are bound, where "
                                + capability.limits().bindings() + " are the most; StatementFitsLimits");
            }
        }
    }
}
