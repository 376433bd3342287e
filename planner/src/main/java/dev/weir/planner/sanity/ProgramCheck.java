package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.planner.plan.Program;

/** One promise that every program keeps. */
interface ProgramCheck {
    /**
     * Checks a program.
     *
     * @throws dev.weir.core.error.InternalException if it breaks the promise
     */
    void check(Program program, Capability capability);
}
