package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.planner.plan.Program;

/** Each slot that an operation reads is filled by then: with an argument of the run, or with the keys that it is sent for. */
final class SlotsAreFilled implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Sent sent : Sent.by(program)) {
            TableParts parts = TableParts.of(sent.operation().statement());
            parts.terms(ColumnTerm.Param.class).forEach(param -> value(param.slot(), sent));
            parts.terms(ColumnTerm.InKeys.class).forEach(keys -> keys(keys.slot(), sent, program.arguments()));
        }
    }

    private static void value(int slot, Sent sent) {
        if (slot >= sent.values()) {
            throw new InternalException(SlotsAreFilled.class, "slot " + slot + " of " + sent.values() + " is read");
        }
    }

    private static void keys(int slot, Sent sent, int keySlot) {
        if (!sent.keyed() || slot != keySlot) {
            throw new InternalException(SlotsAreFilled.class, "keys are read from slot " + slot + ", where none are");
        }
    }
}
