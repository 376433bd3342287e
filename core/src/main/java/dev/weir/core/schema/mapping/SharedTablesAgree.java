package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models of one table agree on its key, on every column and on every link they share. */
final class SharedTablesAgree implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Model> first = new LinkedHashMap<>();
        Map<String, Map<String, Field>> columns = new LinkedHashMap<>();
        Map<Shared, Relation.BelongsTo> links = new LinkedHashMap<>();
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
            links(schema, model, links, findings);
        }
        return findings;
    }

    /** A link of a table to another, which each of several models may lead to. */
    private record Shared(String table, List<String> columns, String target) {}

    private static void links(
            AppSchema schema, Model model, Map<Shared, Relation.BelongsTo> links, List<Finding> findings) {
        for (Relation relation : model.relations()) {
            if (!(relation instanceof Relation.BelongsTo link) || !schema.contains(link.target())) {
                continue; // a target that is not there is told by another check
            }
            String target = schema.model(link.target()).table();
            Relation.BelongsTo same =
                    links.putIfAbsent(new Shared(model.table(), columns(model, link.key()), target), link);
            if (same != null && same.onDelete() != link.onDelete()) {
                findings.add(new Finding(
                        link.id().toString(),
                        "shares the link of " + same.id() + " but differs in what a delete does",
                        "declare the same onDelete for both"));
            }
        }
    }

    private static List<String> keyColumns(Model model) {
        return columns(model, model.key());
    }

    private static List<String> columns(Model model, List<FieldId> fields) {
        return fields.stream()
                .map(FieldId::name)
                .map(name -> model.field(name).map(Field::column).orElse(name))
                .toList();
    }
}
