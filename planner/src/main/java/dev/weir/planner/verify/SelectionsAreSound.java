package dev.weir.planner.verify;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.verify.StatementParts.Part;

/** Rows are selected by a condition, and cut by numbers that are the same for all of them. */
final class SelectionsAreSound implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        for (Part<Selection> part : parts.selections()) {
            String where = "selection of " + part.model().simpleName();
            Selection selection = part.value();
            if (selection.filter().type() != ScalarType.BOOL) {
                verdict.invalid(
                        where,
                        "is filtered by a value of type "
                                + selection.filter().type().label(),
                        "compare it with another value");
            }
            selection.limit().count().ifPresent(count -> number(where, "limit", count, verdict));
            selection.limit().offset().ifPresent(offset -> number(where, "offset", offset, verdict));
        }
    }

    private static void number(String where, String what, Expr<FieldTerm> number, Verdict verdict) {
        if (number instanceof Expr.Literal<FieldTerm> literal) {
            if (!(literal.value() instanceof Value.Int constant)) {
                verdict.invalid(where, "has a " + what + " that is NULL", "give zero or more, or leave it out");
            } else if (constant.value() < 0) {
                verdict.invalid(where, "has the " + what + " " + constant.value(), "give zero or more");
            }
        } else if (!(number instanceof Expr.Leaf<FieldTerm> leaf) || !(leaf.term() instanceof FieldTerm.Argument)) {
            verdict.invalid(where, "has a computed " + what, "compute it first and give the number");
        }
    }
}
