package dev.weir.planner.verify;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.verify.StatementParts.Part;
import java.util.List;
import java.util.Optional;

/** Every model, field and relation of the statement is in the schema and belongs where it stands. */
final class NamesAreKnown implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (!model(statement.model(), verdict)) {
            return;
        }
        for (Part<Expr<FieldTerm>> part : parts.exprs()) {
            if (part.value() instanceof Expr.Leaf<FieldTerm> leaf) {
                term(part.model(), leaf.term(), parts, verdict);
            }
        }
        for (Part<Include> part : parts.includes()) {
            relation(part.model(), part.value().relation(), false, parts, verdict);
        }
        if (statement instanceof Query query) {
            query.projection().outputs().forEach(output -> output(query.model(), output, parts, verdict));
        }
        if (statement instanceof Update update) {
            for (Assignment assignment : update.assignments()) {
                field(update.model(), assignment.field(), verdict);
            }
            update.returning().forEach(field -> field(update.model(), field, verdict));
        }
        if (statement instanceof Create create) {
            create(create, parts, verdict);
        }
    }

    private static void output(ModelId model, Output output, StatementParts parts, Verdict verdict) {
        if (output instanceof Output.Related related) {
            relation(model, related.relation(), false, parts, verdict);
        }
    }

    private void create(Create create, StatementParts parts, Verdict verdict) {
        create.fields().forEach(field -> field(create.model(), field, verdict));
        for (List<Create.Nested> nested : List.of(create.parents(), create.children())) {
            for (Create.Nested one : nested) {
                relation(create.model(), one.relation(), false, parts, verdict);
                if (model(one.create().model(), verdict)) {
                    create(one.create(), parts, verdict);
                }
            }
        }
    }

    private static boolean model(ModelId id, Verdict verdict) {
        boolean known = verdict.schema().contains(id);
        if (!known) {
            verdict.invalid(id.name(), "is no model of this database", "give it to Database.builder().models()");
        }
        return known;
    }

    private static void term(ModelId scope, FieldTerm term, StatementParts parts, Verdict verdict) {
        if (term instanceof FieldTerm.FieldRef ref) {
            Optional<ModelId> end = path(scope, ref.path(), parts, verdict);
            end.ifPresent(model -> field(model, ref.field(), verdict));
        } else if (term instanceof FieldTerm.AcrossRelation across) {
            Optional<ModelId> end = path(scope, across.path(), parts, verdict);
            end.ifPresent(model ->
                    relation(model, across.hop().relation(), across.hop().reversed(), parts, verdict));
        }
    }

    private static Optional<ModelId> path(ModelId scope, List<RelationId> path, StatementParts parts, Verdict verdict) {
        Optional<ModelId> end = parts.end(scope, path);
        if (end.isEmpty()) {
            verdict.invalid(
                    scope.simpleName() + " by " + path, "leads nowhere in this database", "follow its own relations");
        }
        return end;
    }

    private static void relation(
            ModelId from, RelationId relation, boolean reversed, StatementParts parts, Verdict verdict) {
        if (parts.target(from, relation, reversed).isEmpty()) {
            verdict.invalid(
                    relation.toString(),
                    "is no relation " + (reversed ? "to " : "of ") + from.simpleName() + " in this database",
                    "name one of its own relations");
        }
    }

    private static void field(ModelId model, FieldId field, Verdict verdict) {
        AppSchema schema = verdict.schema();
        if (!field.model().equals(model)
                || schema.model(model).field(field.name()).isEmpty()) {
            verdict.invalid(
                    field.toString(),
                    "is no stored field of " + model.simpleName() + " in this database",
                    "name one of its own fields");
        }
    }
}
