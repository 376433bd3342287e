package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** An index names fields of its own model, none twice. */
final class IndexFieldsExist implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Index index : model.indexes()) {
                for (FieldId id : index.fields()) {
                    if (!model.id().equals(id.model()) || model.field(id.name()).isEmpty()) {
                        findings.add(new Finding(
                                model.id().simpleName(),
                                "has an index on " + id.name() + ", which is no stored field of it",
                                "name the component of a stored field"));
                    }
                }
                if (new HashSet<>(index.fields()).size() != index.fields().size()) {
                    findings.add(new Finding(
                            model.id().simpleName(), "has an index with a field twice", "name each field once"));
                }
            }
        }
        return findings;
    }
}
