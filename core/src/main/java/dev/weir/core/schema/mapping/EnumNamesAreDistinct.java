package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Model;
import dev.weir.core.value.EnumType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where enums are types of the schema, no two enums have one name, save the same enum used twice, and none has the name of
 * a table, which is a type too. Case does not count, as with other names.
 */
final class EnumNamesAreDistinct implements SchemaCheck {
    private static final String HINT =
            "rename the enum, or nest it in a model, whose name then becomes part of its own";

    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        if (!capability.types().namedEnums()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, EnumType> byName = new HashMap<>();
        Map<String, String> tables = new HashMap<>();
        schema.models().forEach(model -> tables.put(folded(model.table()), model.table()));
        for (Model model : schema.models()) {
            for (Field field : model.fields()) {
                if (field.type() instanceof EnumType type) {
                    check(field, type, byName, tables, findings);
                }
            }
        }
        return findings;
    }

    private static void check(
            Field field,
            EnumType type,
            Map<String, EnumType> byName,
            Map<String, String> tables,
            List<Finding> findings) {
        EnumType other = byName.putIfAbsent(folded(type.name()), type);
        if (other != null && !other.equals(type)) {
            findings.add(new Finding(
                    field.id().toString(),
                    "has the enum \"" + type.name() + "\" of " + type.labels() + ", of whose name is one of "
                            + other.labels(),
                    HINT));
        }
        String table = tables.get(folded(type.name()));
        if (table != null) {
            findings.add(new Finding(
                    field.id().toString(),
                    "has the enum \"" + type.name() + "\", and \"" + table + "\" is a table",
                    HINT));
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
