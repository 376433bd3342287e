package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models of one table agree on its key and on every column they share. */
final class SharedTablesAgree implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Model> first = new LinkedHashMap<>();
        Map<String, Map<String, Field>> columns = new LinkedHashMap<>();
        for (Model model : schema.models()) {
            Model other = first.putIfAbsent(model.table(), model);
            if (other != null && !keyColumns(other).equals(keyColumns(model))) {
                findings.add(new Finding(
                        model.id().simpleName(),
                        "shares the table \"" + model.table() + "\" with "
                                + other.id().simpleName() + " but has another key",
                        "give both the same key columns"));
            }
            Map<String, Field> known = columns.computeIfAbsent(model.table(), table -> new LinkedHashMap<>());
            for (Field field : model.fields()) {
                Field same = known.putIfAbsent(field.column(), field);
                if (same != null
                        && !same.id().model().equals(model.id()) // else ColumnsAreDistinct complains
                        && !(same.type().equals(field.type())
                                && same.nullable() == field.nullable()
                                && same.databaseMade() == field.databaseMade())) {
                    findings.add(new Finding(
                            field.id().toString(),
                            "shares the column \"" + field.column() + "\" with " + same.id()
                                    + " but differs in type, in whether it may be NULL or in who makes it",
                            "declare both alike"));
                }
            }
        }
        return findings;
    }

    private static List<String> keyColumns(Model model) {
        return model.key().stream()
                .map(FieldId::name)
                .map(name -> model.field(name).map(Field::column).orElse(name))
                .toList();
    }
}
