package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;

/** Programs as the planner makes them, and as it must not. */
final class Tampered {
    static final Capability CAPABILITY = Profiles.FULL;

    private Tampered() {}

    static Program plan(Statement statement) {
        return new Planner(SampleModels.on(CAPABILITY), CAPABILITY, 3).plan(statement);
    }

    static Program withArguments(Program program, int arguments) {
        return new Program(
                program.statement(), program.action(), arguments, program.access(), program.atomic(), program.uses());
    }

    static Program withAction(Program program, Action action) {
        return new Program(
                program.statement(), action, program.arguments(), program.access(), program.atomic(), program.uses());
    }

    static Program without(Program program, Feature feature) {
        List<Feature> left =
                program.uses().stream().filter(used -> used != feature).toList();
        return new Program(
                program.statement(), program.action(), program.arguments(), program.access(), program.atomic(), left);
    }
}
