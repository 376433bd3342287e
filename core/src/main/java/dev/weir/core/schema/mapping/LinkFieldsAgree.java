package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a belongs-to exist at both ends and have the same types, in order. */
final class LinkFieldsAgree implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                if (relation instanceof Relation.BelongsTo link && schema.contains(link.target())) {
                    check(schema, link, findings);
                }
            }
        }
        return findings;
    }

    private static void check(AppSchema schema, Relation.BelongsTo link, List<Finding> findings) {
        for (int i = 0; i < link.key().size(); i++) {
            Optional<Field> own = field(schema, link.key().get(i), link, findings);
            Optional<Field> referenced = field(schema, link.references().get(i), link, findings);
            if (own.isPresent()
                    && referenced.isPresent()
                    && !own.get().type().equals(referenced.get().type())) {
                findings.add(new Finding(
                        link.id().toString(),
                        "pairs " + own.get().id() + " of type "
                                + own.get().type().label() + " with "
                                + referenced.get().id() + " of type "
                                + referenced.get().type().label(),
                        "give both the same type"));
            }
        }
    }

    private static Optional<Field> field(
            AppSchema schema, FieldId id, Relation.BelongsTo link, List<Finding> findings) {
        Optional<Field> field = schema.model(id.model()).field(id.name());
        if (field.isEmpty()) {
            findings.add(new Finding(
                    link.id().toString(), "is keyed by " + id + ", which is no stored field", "name a stored field"));
        }
        return field;
    }
}
