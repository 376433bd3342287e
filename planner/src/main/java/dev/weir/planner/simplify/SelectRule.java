package dev.weir.planner.simplify;

import dev.weir.core.stmt.table.Select;
import java.util.Optional;

/** One pure rewrite of a select whose expressions are simplified already. Keeps the columns, the rows and their order. */
interface SelectRule {

    /** Returns the replacement, or empty when this select is not the pattern. Never returns its argument. */
    Optional<Select> apply(Select select);
}
