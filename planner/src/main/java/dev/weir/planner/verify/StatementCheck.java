package dev.weir.planner.verify;

import dev.weir.core.stmt.Statement;

/** One thing that must hold for a statement to be run. */
interface StatementCheck {
    /** Tells what is wrong with a statement whose models, fields and relations are known to be in the schema. */
    void check(Statement statement, StatementParts parts, Verdict verdict);
}
