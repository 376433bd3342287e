package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import java.util.ArrayList;
import java.util.List;

/** The model at the other end of every relation is in the schema. */
final class RelationTargetsExist implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                if (!schema.contains(relation.target())) {
                    findings.add(new Finding(
                            relation.id().toString(),
                            "points to " + relation.target().name() + ", which is not among the models",
                            "give that model to the database too"));
                }
            }
        }
        return findings;
    }
}
