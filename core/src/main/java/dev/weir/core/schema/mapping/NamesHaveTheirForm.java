package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.NameForm;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * Every table and index has a name of the form that the database takes. An index without a name of its own has one that is made
 * of those of its table and columns.
 */
final class NamesHaveTheirForm implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        NameForm form = capability.ddl().names();
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            if (!form.fits(model.table())) {
                findings.add(finding(model, "table", model.table(), capability));
            }
            for (Index index : model.indexes()) {
                String name = index.name().orElseGet(() -> madeOf(model, index));
                if (!form.fits(name)) {
                    findings.add(finding(model, "index", name, capability));
                }
            }
        }
        return findings;
    }

    private static String madeOf(Model model, Index index) {
        StringBuilder name = new StringBuilder("index");
        for (FieldId id : index.fields()) {
            model.fields().stream().filter(field -> field.id().equals(id)).forEach(field -> name.append('_')
                    .append(field.column()));
        }
        return name.toString();
    }

    private static Finding finding(Model model, String kind, String name, Capability capability) {
        return new Finding(
                model.id().simpleName(),
                "has the " + kind + " \"" + name + "\", which is no name for " + capability.driver(),
                "name the " + kind + " with " + capability.ddl().names().words());
    }
}
