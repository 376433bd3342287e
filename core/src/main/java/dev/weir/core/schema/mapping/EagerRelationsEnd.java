package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is loaded with each instance is a relation of its model, and does not lead back to where it began. */
final class EagerRelationsEnd implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (RelationId eager : model.eager()) {
                if (relation(model, eager).isEmpty()) {
                    findings.add(new Finding(
                            eager.toString(),
                            "is eager but no relation of " + model.id().simpleName(),
                            "name one of its own relations"));
                }
            }
            cycle(schema, model.id(), model.id(), List.of())
                    .ifPresent(cycle -> findings.add(new Finding(
                            cycle.get(0).toString(),
                            "is in an eager relation cycle: "
                                    + cycle.stream().map(RelationId::toString).collect(Collectors.joining(" -> "))
                                    + " -> " + model.id().simpleName(),
                            "let one of them not be eager")));
        }
        return findings;
    }

    /** Returns the first way along eager relations from a model to the one that it began at. */
    private static Optional<List<RelationId>> cycle(
            AppSchema schema, ModelId start, ModelId from, List<RelationId> way) {
        for (RelationId eager : schema.model(from).eager()) {
            Optional<Relation> relation = relation(schema.model(from), eager);
            if (relation.isEmpty()
                    || !schema.contains(relation.get().target())
                    || way.contains(eager)
                    || leadsToValues(relation.get())) {
                continue;
            }
            List<RelationId> longer = new ArrayList<>(way);
            longer.add(eager);
            if (relation.get().target().equals(start)) {
                return Optional.of(longer);
            }
            Optional<List<RelationId>> found =
                    cycle(schema, start, relation.get().target(), longer);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean leadsToValues(Relation relation) {
        return relation instanceof Relation.Through through && through.value().isPresent();
    }

    private static Optional<Relation> relation(Model model, RelationId id) {
        return id.model().equals(model.id()) ? model.relation(id.name()) : Optional.empty();
    }
}
