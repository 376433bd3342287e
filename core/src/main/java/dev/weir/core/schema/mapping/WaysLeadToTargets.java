package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A relation that leads through others starts at its own model, goes on from each model to the next by a relation of that
 * model which holds a link or is the other direction of one, and ends at its target and, if it says so, at a stored field
 * there.
 */
final class WaysLeadToTargets implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                if (relation instanceof Relation.Through through && schema.contains(through.target())) {
                    check(schema, through, findings);
                }
            }
        }
        return findings;
    }

    private static void check(AppSchema schema, Relation.Through through, List<Finding> findings) {
        ModelId at = through.id().model();
        for (RelationId step : through.path()) {
            Optional<Relation> next = step(schema, at, step);
            if (next.isEmpty()) {
                findings.add(new Finding(
                        through.id().toString(),
                        "leads through " + step + ", which is no relation of " + at.simpleName()
                                + " that can be followed",
                        "name the relations one after the other, none of them one that leads through others"));
                return;
            }
            at = next.get().target();
        }
        if (!at.equals(through.target())) {
            findings.add(new Finding(
                    through.id().toString(),
                    "leads to " + at.simpleName() + ", not to "
                            + through.target().simpleName(),
                    "give it the target that its way ends at"));
            return;
        }
        through.value()
                .filter(value -> !isField(schema, value, through.target()))
                .ifPresent(value -> findings.add(new Finding(
                        through.id().toString(),
                        "ends at " + value + ", which is no stored field of "
                                + through.target().simpleName(),
                        "name a stored field")));
    }

    private static Optional<Relation> step(AppSchema schema, ModelId at, RelationId step) {
        return Optional.of(step)
                .filter(id -> id.model().equals(at))
                .flatMap(id -> schema.model(at).relation(id.name()))
                .filter(relation -> !(relation instanceof Relation.Through))
                .filter(relation -> schema.contains(relation.target()));
    }

    private static boolean isField(AppSchema schema, FieldId value, ModelId target) {
        return value.model().equals(target)
                && schema.model(target).field(value.name()).isPresent();
    }
}
