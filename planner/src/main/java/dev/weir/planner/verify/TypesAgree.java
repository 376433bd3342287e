package dev.weir.planner.verify;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.Type;
import dev.weir.planner.verify.StatementParts.Part;

/** A field is read as what it is, and is assigned what it can hold. */
final class TypesAgree implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        for (Part<Expr<FieldTerm>> part : parts.exprs()) {
            if (part.value() instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.FieldRef ref) {
                check(ref.field(), "is read as ", ref.type(), verdict);
            }
        }
        if (statement instanceof Update update) {
            for (Assignment assignment : update.assignments()) {
                check(assignment.field(), "is assigned ", assignment.value().type(), verdict);
            }
        }
    }

    private static void check(FieldId id, String how, Type type, Verdict verdict) {
        Type declared = verdict.schema().field(id).type();
        if (!declared.equals(type)) {
            verdict.invalid(
                    id.toString(),
                    how + type.label() + " but is declared " + declared.label(),
                    "use the path that was generated for the field, and compile again");
        }
    }
}
