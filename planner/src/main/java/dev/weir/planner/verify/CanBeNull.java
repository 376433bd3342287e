package dev.weir.planner.verify;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a value over the fields of a model can be NULL, by what the models say: a field may be nullable, a relation on
 * the way to it may lead nowhere, and what is computed from NULL is NULL.
 */
final class CanBeNull implements FieldTerm.Visitor<Boolean> {
    private final AppSchema schema;

    CanBeNull(AppSchema schema) {
        this.schema = schema;
    }

    boolean value(Expr<FieldTerm> expr) {
        if (expr instanceof Expr.Leaf<FieldTerm> leaf) {
            return leaf.term().accept(this);
        }
        if (expr instanceof Expr.IsNull<FieldTerm> || expr instanceof Expr.IsTrue<FieldTerm>) {
            return false;
        }
        List<Expr<FieldTerm>> nullable = new ArrayList<>();
        expr.mapChildren(child -> {
            if (value(child)) {
                nullable.add(child);
            }
            return child;
        });
        return !nullable.isEmpty();
    }

    /** Returns whether a relation may lead to no instance. Where it leads to many there is a list, if an empty one. */
    boolean relation(RelationId id) {
        return schema.relation(id).accept(new Relation.Visitor<>() {
            @Override
            public Boolean visitBelongsTo(Relation.BelongsTo relation) {
                return !relation.required();
            }

            @Override
            public Boolean visitHasOne(Relation.HasOne relation) {
                return !relation.required();
            }

            @Override
            public Boolean visitHasMany(Relation.HasMany relation) {
                return false;
            }

            @Override
            public Boolean visitThrough(Relation.Through relation) {
                return false;
            }
        });
    }

    private boolean path(List<RelationId> path) {
        return path.stream().anyMatch(this::relation);
    }

    @Override
    public Boolean visitFieldRef(FieldTerm.FieldRef term) {
        return schema.field(term.field()).nullable() || path(term.path());
    }

    @Override
    public Boolean visitPlaceholder(FieldTerm.Placeholder term) {
        return false;
    }

    /** What is computed with is never {@code null}; the builders see to that. */
    @Override
    public Boolean visitArgument(FieldTerm.Argument term) {
        return false;
    }

    @Override
    public Boolean visitRelated(FieldTerm.Related term) {
        return false;
    }

    @Override
    public Boolean visitCounted(FieldTerm.Counted term) {
        return path(term.path());
    }
}
