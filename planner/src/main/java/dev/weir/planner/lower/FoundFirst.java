package dev.weir.planner.lower;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.schema.mapping.Dependents;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the rows that a delete selects have to be found before the first of them is deleted. A database may look for rows
 * while it deletes others, and its foreign keys change tables at once, as those of <a
 * href="https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html">InnoDB</a> do; where the selection looks at
 * such a table, a row could be passed over that was selected when the delete began. Nor can rows be counted while they are
 * deleted where one may take another along.
 */
public final class FoundFirst {
    private final AppSchema schema;
    private final Set<String> tables = new HashSet<>();

    private FoundFirst(AppSchema schema) {
        this.schema = schema;
    }

    /** Returns whether a delete of a model that the schema has needs its rows found first, unless it is one by key. */
    public static boolean in(Delete delete, AppSchema schema, Dependents dependents) {
        return dependents.comeBack(delete.model()) || looksAtWhatChanges(delete, schema, dependents);
    }

    private static boolean looksAtWhatChanges(Delete delete, AppSchema schema, Dependents dependents) {
        Set<ModelId> changed = dependents.changedByForeignKeys(delete.model());
        if (changed.isEmpty()) {
            return false;
        }
        FoundFirst looked = new FoundFirst(schema);
        looked.lookAt(delete.model(), delete.selection());
        return changed.stream().map(schema::model).anyMatch(model -> looked.tables.contains(model.table()));
    }

    /** A selection of all rows looks at none of them. */
    private void lookAt(ModelId model, Selection selection) {
        if (selection.filter().isAlwaysTrue() && selection.limit().isNone()) {
            return;
        }
        lookAt(model);
        lookAt(selection.filter());
        selection.sort().forEach(key -> lookAt(key.expr()));
    }

    private void lookAt(ModelId model) {
        if (schema.contains(model)) {
            tables.add(schema.model(model).table());
        }
    }

    private void lookAt(Expr<FieldTerm> expr) {
        if (expr instanceof Expr.Leaf<FieldTerm> leaf) {
            lookAt(leaf.term());
        }
        expr.mapChildren(child -> {
            lookAt(child);
            return child;
        });
    }

    private void lookAt(FieldTerm term) {
        if (term instanceof FieldTerm.FieldRef ref) {
            lookAlong(ref.path());
        }
        if (term instanceof FieldTerm.AcrossRelation across) {
            lookAlong(across.path());
            Way.of(schema, across.hop()).forEach(step -> target(step).ifPresent(this::lookAt));
            target(across.hop()).ifPresent(target -> lookAt(target, across.selection()));
        }
    }

    private void lookAlong(List<RelationId> path) {
        path.forEach(relation -> target(new FieldTerm.Hop(relation, false)).ifPresent(this::lookAt));
    }

    private Optional<ModelId> target(FieldTerm.Hop hop) {
        return hop.reversed()
                ? Optional.of(hop.relation().model())
                : schema.findRelation(hop.relation()).map(relation -> relation.target());
    }
}
