package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;

/**
 * A value that may be NULL is selected as one that may be absent; what a relation leads to is loaded; rows are told apart by
 * what is selected of them alone. Where rows are reached by keys, only what is stored in them is given.
 */
final class ProjectionIsSound implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (!(statement instanceof Query query)) {
            return;
        }
        Projection projection = query.projection();
        if ((query.answer() == Query.Answer.VALUES) == projection.outputs().isEmpty()) {
            verdict.invalid(
                    "query of " + query.model().simpleName(), "selects values or answers them, not both", "do both");
        }
        List<Output> outputs = projection.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            output(query, "selected value " + (i + 1) + " of " + query.model().simpleName(), outputs.get(i), verdict);
        }
        if (projection.distinct()) {
            distinct(query, verdict);
        }
    }

    private static void output(Query query, String where, Output output, Verdict verdict) {
        CanBeNull canBeNull = new CanBeNull(verdict.schema());
        if (output instanceof Output.Computed computed) {
            computed(query.model(), where, computed, canBeNull, verdict);
        }
        if (output instanceof Output.Related related) {
            related(query, where, related, canBeNull, verdict);
        }
        if (output instanceof Output.Listed listed) {
            listed(where, listed, canBeNull, verdict);
        }
    }

    private static void computed(
            ModelId model, String where, Output.Computed computed, CanBeNull canBeNull, Verdict verdict) {
        if (!computed.optional() && canBeNull.value(computed.expr())) {
            absent(where + " " + text(computed.expr()), verdict);
        }
        if (verdict.capability().queries().byKeysAlone() && !isOwnField(computed.expr())) {
            verdict.needs(
                    Feature.RELATIONAL_QUERY,
                    "a selected value that is not a stored field of " + model.simpleName(),
                    "select stored fields, or what its relations lead to, and compute from them");
        }
    }

    private static void listed(String where, Output.Listed listed, CanBeNull canBeNull, Verdict verdict) {
        Relation relation = verdict.schema().relation(listed.include().relation());
        boolean isMany = relation instanceof Relation.HasMany
                || (relation instanceof Relation.Through through
                        && through.value().isEmpty());
        if (!isMany) {
            verdict.invalid(
                    where + " " + relation.id(),
                    "is a list of values of rows but leads to no list of rows",
                    "select the fields behind it by its path, or select what it leads to");
        }
        for (Output.Computed value : listed.values()) {
            computed(relation.target(), where + " " + relation.id(), value, canBeNull, verdict);
        }
    }

    private static void related(
            Query query, String where, Output.Related related, CanBeNull canBeNull, Verdict verdict) {
        RelationId relation = related.relation();
        if (query.includes().stream().noneMatch(include -> include.relation().equals(relation))) {
            verdict.invalid(where + " " + relation, "is a relation that is not loaded", "include it");
        } else if (!related.optional() && canBeNull.relation(relation)) {
            absent(where + " " + relation, verdict);
        }
    }

    private static void absent(String where, Verdict verdict) {
        verdict.invalid(where, "may be absent", "add optional() to it, which gives an Optional");
    }

    private static String text(Expr<FieldTerm> expr) {
        return expr instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.FieldRef ref
                ? ref.field().toString()
                : "(computed)";
    }

    private static boolean isOwnField(Expr<FieldTerm> expr) {
        return expr instanceof Expr.Leaf<FieldTerm> leaf
                && leaf.term() instanceof FieldTerm.FieldRef ref
                && ref.path().isEmpty();
    }

    private static void distinct(Query query, Verdict verdict) {
        String where = "distinct values of " + query.model().simpleName();
        if (query.projection().hasInstances()) {
            verdict.invalid(where, "are instances, each of which is another one", "select fields instead");
        }
        List<Expr<FieldTerm>> selected = query.projection().computed().stream()
                .map(Output.Computed::expr)
                .toList();
        if (query.selection().sort().stream().anyMatch(key -> !selected.contains(key.expr()))) {
            verdict.invalid(
                    where,
                    "are in the order of something that is no selected field",
                    "order by a field that is selected");
        }
        if (verdict.capability().queries().byKeysAlone()) {
            verdict.needs(Feature.RELATIONAL_QUERY, "distinct values", "take each once of what the query gives");
        }
    }
}
