package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.List;

/** No table, column or index has a name that the database keeps for itself. */
final class NamesAreFree implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        ReservedNames reserved = capability.ddl().reserved();
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            String where = model.id().simpleName();
            if (reserved.hasTable(model.table())) {
                findings.add(finding(where, "table", model.table(), capability, "another one with @Model"));
            }
            for (Field field : model.fields()) {
                if (reserved.hasColumn(field.column())) {
                    String of = field.id().toString();
                    findings.add(finding(of, "column", field.column(), capability, "another one with @Column"));
                }
            }
            for (Index index : model.indexes()) {
                index.name()
                        .filter(reserved::hasIndex)
                        .ifPresent(
                                name -> findings.add(finding(where, "index", name, capability, "the index otherwise")));
            }
        }
        return findings;
    }

    private static Finding finding(String where, String kind, String name, Capability capability, String instead) {
        return new Finding(
                where,
                "has the " + kind + " \"" + name + "\", a name that " + capability.driver() + " keeps for itself",
                "name " + instead);
    }
}
