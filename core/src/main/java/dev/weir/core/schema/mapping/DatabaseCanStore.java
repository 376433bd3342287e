package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import dev.weir.core.value.EnumType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The database has what the models ask of it, and takes their names. */
final class DatabaseCanStore implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            checkName(model.id().simpleName(), "a table", model.table(), capability, findings);
            for (Field field : model.fields()) {
                checkName(field.id().toString(), "a column", field.column(), capability, findings);
                if (field.type() instanceof EnumType type && capability.types().namedEnums()) {
                    checkName(field.id().toString(), "an enum", type.name(), capability, findings);
                }
                if (field.databaseMade() && !capability.has(Feature.AUTO_INCREMENT)) {
                    findings.add(new Finding(
                            field.id().toString(),
                            "is made by increment, which " + capability.driver() + " cannot do",
                            "use a UUID"));
                }
            }
            for (Index index : model.indexes()) {
                index.name()
                        .ifPresent(name -> checkName(model.id().simpleName(), "an index", name, capability, findings));
                if (index.unique() && !capability.has(Feature.UNIQUE_INDEXES)) {
                    findings.add(new Finding(
                            model.id().simpleName(),
                            "declares a unique index, which " + capability.driver() + " cannot enforce",
                            "declare it @Index"));
                }
            }
        }
        return findings;
    }

    private static void checkName(
            String where, String kind, String name, Capability capability, List<Finding> findings) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isEmpty() || Character.isWhitespace(name.charAt(name.length() - 1)) || name.indexOf('\0') >= 0) {
            findings.add(new Finding(
                    where, "has " + kind + " whose name is empty, ends with a blank or has a NUL in it", "name it"));
        } else if (bytes > capability.limits().identifierBytes()) {
            findings.add(new Finding(
                    where,
                    "has " + kind + " whose name has " + bytes + " bytes; " + capability.driver() + " takes "
                            + capability.limits().identifierBytes(),
                    "give it a shorter name"));
        }
    }
}
