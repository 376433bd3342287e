package dev.weir.planner.verify;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.verify.StatementParts.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An update assigns something, each field once, leaves the key alone and reads no other row that it may change: some
 * databases would read such a row as it was before, some as it is afterwards.
 */
final class UpdateIsSound implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (!(statement instanceof Update update)) {
            return;
        }
        String where = "update of " + update.model().simpleName();
        if (update.assignments().isEmpty()) {
            verdict.invalid(where, "assigns nothing", "set at least one field");
        }
        Set<FieldId> assigned = new HashSet<>();
        for (Assignment assignment : update.assignments()) {
            FieldId field = assignment.field();
            if (!assigned.add(field)) {
                verdict.invalid(where, "assigns " + field + " twice", "assign it once");
            }
            if (verdict.schema().model(update.model()).key().contains(field)) {
                verdict.invalid(
                        where,
                        "assigns " + field + ", which is its key",
                        "create another instance and delete this one");
            }
        }
        if (readsItsTable(update, verdict.schema())) {
            verdict.invalid(
                    where,
                    "computes a value from other rows of the table that it changes",
                    "read the value first and set it");
        }
    }

    private static boolean readsItsTable(Update update, AppSchema schema) {
        String table = schema.model(update.model()).table();
        StatementParts parts = StatementParts.ofValues(update, schema);
        return parts.exprs().stream()
                .flatMap(part -> reached(part, parts))
                .anyMatch(model -> schema.model(model).table().equals(table));
    }

    /** Returns the models whose rows a term reads besides the one in scope. */
    private static Stream<ModelId> reached(Part<Expr<FieldTerm>> part, StatementParts parts) {
        if (!(part.value() instanceof Expr.Leaf<FieldTerm> leaf)) {
            return Stream.empty();
        } else if (leaf.term() instanceof FieldTerm.FieldRef ref) {
            return along(part.model(), ref.path(), parts);
        } else if (leaf.term() instanceof FieldTerm.AcrossRelation across) {
            FieldTerm.Hop hop = across.hop();
            Stream<ModelId> end = parts
                    .end(part.model(), across.path())
                    .flatMap(from -> parts.target(from, hop.relation(), hop.reversed()))
                    .stream();
            return Stream.concat(along(part.model(), across.path(), parts), end);
        }
        return Stream.empty();
    }

    private static Stream<ModelId> along(ModelId from, List<RelationId> path, StatementParts parts) {
        return IntStream.rangeClosed(1, path.size())
                .mapToObj(steps -> parts.end(from, path.subList(0, steps)))
                .flatMap(Optional::stream);
    }
}
