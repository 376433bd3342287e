package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.planner.plan.Program;
import java.util.List;

/** Holds a program to what its runner relies on, once, when it is made. */
public final class Sanity {
    private static final List<ProgramCheck> CHECKS = List.of(
            new SlotsAreFilled(),
            new ResultsAgree(),
            new AliasesAreDistinct(),
            new TuplesAreFiltered(),
            new ValuesFit(),
            new WindowsAreSound(),
            new OperationsAreSupported());

    private Sanity() {}

    /**
     * Checks a program for one database.
     *
     * @throws dev.weir.core.error.InternalException if the planner broke a promise
     */
    public static void verify(Program program, Capability capability) {
        CHECKS.forEach(check -> check.check(program, capability));
    }
}
