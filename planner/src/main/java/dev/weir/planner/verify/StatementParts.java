package dev.weir.planner.verify;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement taken apart for the checks: every expression, selection and include in it, in reading order, each with the
 * model it is read against. Left out is what lies behind a relation that the schema does not have, and the order of what is
 * only counted or looked for, which nobody asks the database for.
 */
final class StatementParts implements Statement.Visitor<Void> {
    private final AppSchema schema;
    private final List<Part<Expr<FieldTerm>>> exprs = new ArrayList<>();
    private final List<Part<Selection>> selections = new ArrayList<>();
    private final List<Part<Include>> includes = new ArrayList<>();

    private StatementParts(AppSchema schema) {
        this.schema = schema;
    }

    /** A part and the model it is read against. */
    record Part<T>(ModelId model, T value) {}

    static StatementParts of(Statement statement, AppSchema schema) {
        StatementParts parts = new StatementParts(schema);
        statement.accept(parts);
        return parts;
    }

    /** Returns the parts of the values that an update assigns, and no others. */
    static StatementParts ofValues(Update update, AppSchema schema) {
        StatementParts parts = new StatementParts(schema);
        parts.values(update);
        return parts;
    }

    /** Returns every expression, each followed by its operands. */
    List<Part<Expr<FieldTerm>>> exprs() {
        return exprs;
    }

    /** Returns every selection, the statement's own first. */
    List<Part<Selection>> selections() {
        return selections;
    }

    List<Part<Include>> includes() {
        return includes;
    }

    @Override
    public Void visitQuery(Query query) {
        Selection asked = query.selection();
        boolean ordered = query.answersRows();
        selection(query.model(), ordered ? asked : new Selection(asked.filter(), List.of(), asked.limit()));
        query.projection().outputs().forEach(output -> output(query.model(), output));
        includes(query.model(), query.includes());
        return null;
    }

    private void output(ModelId model, Output output) {
        if (output instanceof Output.Computed computed) {
            expr(model, computed.expr());
        } else if (output instanceof Output.Listed listed) {
            includes(model, List.of(listed.include()));
            target(model, listed.include().relation(), false)
                    .ifPresent(target -> listed.values().forEach(value -> expr(target, value.expr())));
        }
    }

    @Override
    public Void visitLoadRelations(LoadRelations load) {
        includes(load.model(), load.includes());
        return null;
    }

    @Override
    public Void visitCreate(Create create) {
        return null;
    }

    @Override
    public Void visitUpdate(Update update) {
        selection(update.model(), update.selection());
        values(update);
        return null;
    }

    private void values(Update update) {
        update.assignments().forEach(assignment -> expr(update.model(), assignment.value()));
    }

    @Override
    public Void visitDelete(Delete delete) {
        selection(delete.model(), delete.selection());
        return null;
    }

    private void includes(ModelId model, List<Include> all) {
        for (Include include : all) {
            includes.add(new Part<>(model, include));
            target(model, include.relation(), false).ifPresent(target -> {
                selection(target, include.selection());
                includes(target, include.includes());
            });
        }
    }

    private void selection(ModelId model, Selection selection) {
        selections.add(new Part<>(model, selection));
        expr(model, selection.filter());
        for (SortKey<FieldTerm> key : selection.sort()) {
            expr(model, key.expr());
        }
        selection.limit().count().ifPresent(count -> expr(model, count));
        selection.limit().offset().ifPresent(offset -> expr(model, offset));
    }

    private void expr(ModelId model, Expr<FieldTerm> expr) {
        exprs.add(new Part<>(model, expr));
        if (expr instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.AcrossRelation across) {
            Optional<ModelId> target = end(model, across.path())
                    .flatMap(end ->
                            target(end, across.hop().relation(), across.hop().reversed()));
            target.ifPresent(found -> selection(found, across.selection()));
        }
        expr.mapChildren(child -> {
            expr(model, child);
            return child;
        });
    }

    /** Returns the model at the end of a path, if every step is there. */
    Optional<ModelId> end(ModelId model, List<RelationId> path) {
        Optional<ModelId> end = Optional.of(model);
        for (RelationId step : path) {
            end = end.flatMap(from -> target(from, step, false));
        }
        return end;
    }

    /** Returns the model at the other end of a step from a model, if the schema has it. */
    Optional<ModelId> target(ModelId from, RelationId relation, boolean reversed) {
        if (!schema.contains(relation.model())) {
            return Optional.empty();
        }
        Optional<Relation> found = schema.model(relation.model()).relation(relation.name());
        return reversed
                ? found.filter(known -> known.target().equals(from)).map(known -> relation.model())
                : found.filter(known -> relation.model().equals(from)).map(Relation::target);
    }
}
