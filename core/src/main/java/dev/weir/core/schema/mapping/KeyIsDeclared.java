package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.List;

/** Every model has a primary key of its own fields, none of which may be NULL. */
final class KeyIsDeclared implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            if (model.key().isEmpty()) {
                findings.add(new Finding(
                        model.id().simpleName(), "has no key", "annotate the component that identifies it with @Key"));
            }
            for (FieldId id : model.key()) {
                if (!model.id().equals(id.model()) || model.field(id.name()).isEmpty()) {
                    findings.add(new Finding(id.toString(), "is a key but no field", "name a field of the model"));
                } else if (model.field(id.name()).filter(Field::nullable).isPresent()) {
                    findings.add(new Finding(id.toString(), "is a key and nullable", "remove @Nullable"));
                }
            }
        }
        return findings;
    }
}
