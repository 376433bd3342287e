package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.schema.mapping.Dependents;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A delete does not run in a circle: instances that are deleted along do not lead back to a model on the way. Only a database
 * that does all of it by itself goes on for as long as there are instances.
 */
final class CascadeEnds implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Delete delete) {
            new Walk(verdict).from(delete.model());
        }
    }

    /** The way that a delete takes from model to model, as far as the database does not see to the rest. */
    private static final class Walk {
        private final Verdict verdict;
        private final Dependents dependents;
        private final List<Relation.BelongsTo> path = new ArrayList<>();
        private final List<ModelId> models = new ArrayList<>();

        Walk(Verdict verdict) {
            this.verdict = verdict;
            this.dependents =
                    Dependents.of(verdict.schema(), verdict.capability().ddl());
        }

        void from(ModelId model) {
            models.add(model);
            for (Relation.BelongsTo link : dependents.of(model)) {
                ModelId next = link.id().model();
                if (dependents.fate(link) == OnDelete.CASCADE && !dependents.areLeft(next)) {
                    path.add(link);
                    along(next);
                    path.remove(path.size() - 1);
                }
            }
            models.remove(models.size() - 1);
        }

        private void along(ModelId next) {
            if (models.contains(next)) {
                tell();
            } else {
                from(next);
            }
        }

        private void tell() {
            String where = "delete of " + models.get(0).simpleName();
            String what = "would go on along " + path.stream().map(this::name).toList() + " in a circle";
            if (verdict.capability().ddl().foreignKeys() || !isDeclared()) {
                verdict.invalid(
                        where,
                        what,
                        "declare one of the links Maybe, or onDelete on each link to these models, or leave one of these"
                                + " relations out and delete its instances first");
            } else {
                verdict.needs(
                        Feature.FOREIGN_KEYS,
                        "a " + where + ", which " + what,
                        "delete instances level by level, those first that nothing belongs to");
            }
        }

        /** Returns whether a database that has foreign keys would go around by itself. */
        private boolean isDeclared() {
            return Dependents.withForeignKeys(verdict.schema()).areLeft(models.get(0));
        }

        /** Returns the relation that leads along a link, if there is one. */
        private RelationId name(Relation.BelongsTo link) {
            return verdict.schema().model(link.target()).relations().stream()
                    .filter(relation -> (relation instanceof Relation.HasOne || relation instanceof Relation.HasMany)
                            && verdict.schema().link(relation.id()).equals(link))
                    .map(Relation::id)
                    .findFirst()
                    .orElse(link.id());
        }
    }
}
