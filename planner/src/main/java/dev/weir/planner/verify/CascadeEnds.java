package dev.weir.planner.verify;

import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Statement;
import java.util.ArrayList;
import java.util.List;

/** A delete does not run in a circle: instances that are deleted along do not lead back to a model on the way. */
final class CascadeEnds implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Delete delete) {
            follow(delete.model(), new ArrayList<>(), new ArrayList<>(List.of(delete.model())), verdict);
        }
    }

    private void follow(ModelId model, List<RelationId> path, List<ModelId> models, Verdict verdict) {
        for (Relation relation : verdict.schema().model(model).relations()) {
            boolean cascades = !(relation instanceof Relation.BelongsTo)
                    && verdict.schema()
                            .findLink(relation)
                            .filter(Relation.BelongsTo::required)
                            .isPresent();
            if (!cascades) {
                continue;
            }
            path.add(relation.id());
            if (models.contains(relation.target())) {
                verdict.invalid(
                        "delete of " + models.get(0).simpleName(),
                        "would go on along " + path + " in a circle",
                        "declare one of the links Maybe, or leave one of these relations out and delete its instances first");
            } else {
                models.add(relation.target());
                follow(relation.target(), path, models, verdict);
                models.remove(models.size() - 1);
            }
            path.remove(path.size() - 1);
        }
    }
}
