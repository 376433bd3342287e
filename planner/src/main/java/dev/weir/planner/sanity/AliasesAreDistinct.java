package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.planner.plan.Program;
import java.util.HashSet;
import java.util.List;

/** No alias is given twice in one statement, so that a column never means that of another occurrence of its table. */
final class AliasesAreDistinct implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Sent sent : Sent.by(program)) {
            List<Alias> aliases = TableParts.of(sent.operation().statement()).aliases();
            if (new HashSet<>(aliases).size() != aliases.size()) {
                throw new InternalException(AliasesAreDistinct.class, "an alias is given twice: " + aliases);
            }
        }
    }
}
