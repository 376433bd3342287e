package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.planner.plan.Program;

/** Each slot that an operation reads is filled by then: with an argument of the run, or with the keys that it is sent for. */
final class SlotsAreFilled implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Sent sent : Sent.by(program)) {
            for (Expr<ColumnTerm> expr :
                    TableParts.of(sent.operation().statement()).exprs()) {
                if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
                    check(leaf.term(), sent, program.arguments());
                }
            }
        }
    }

    private static void check(ColumnTerm term, Sent sent, int keySlot) {
        if (term instanceof ColumnTerm.Param param && param.slot() >= sent.values()) {
            throw new InternalException(
                    SlotsAreFilled.class, "slot " + param.slot() + " of " + sent.values() + " is read");
        }
        if (term instanceof ColumnTerm.InKeys keys && !(sent.keyed() && keys.slot() == keySlot)) {
            throw new InternalException(
                    SlotsAreFilled.class, "keys are read from slot " + keys.slot() + ", where none are");
        }
    }
}
