package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.verify.StatementParts.Part;

/** The database gives rows in the order that is asked for. */
final class SortIsSupported implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (verdict.capability().queries().byKeysAlone()) {
            return; // whether an order is served depends on the way to the rows, and is asked when that is chosen
        }
        for (Part<Selection> part : parts.selections()) {
            if (!part.value().sort().isEmpty()) {
                verdict.needs(
                        Feature.SORT,
                        "an order of " + part.model().simpleName(),
                        "sort what it gives, or use a database that sorts");
            }
        }
    }
}
