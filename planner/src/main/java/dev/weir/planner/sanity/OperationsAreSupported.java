package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InternalException;
import dev.weir.planner.plan.Program;
import java.util.EnumSet;
import java.util.Set;

/** What a program relies on is what the verifier asked the database for, no less, and the database has it. */
final class OperationsAreSupported implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Feature feature : needed(program, capability)) {
            if (!program.uses().contains(feature)) {
                throw new InternalException(OperationsAreSupported.class, feature + " is needed and was not asked for");
            }
            if (!capability.has(feature)) {
                throw new InternalException(OperationsAreSupported.class, feature + " is needed and not there");
            }
        }
    }

    private static Set<Feature> needed(Program program, Capability capability) {
        Set<Feature> needed = EnumSet.noneOf(Feature.class);
        if (program.atomic()) {
            needed.add(Feature.ATOMIC_WRITES);
        }
        if (capability.queries().byKeysAlone()) {
            needed.add(Feature.KEYED_ACCESS); // what else a statement needs is asked when the way to its rows is chosen
            return needed;
        }
        for (Sent sent : Sent.by(program)) {
            needed.addAll(NeededByStatement.of(sent.operation().statement()));
        }
        return needed;
    }
}
