package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * No two indexes that the user named have one name, save the same index declared by two models of one table, and none has
 * the name of a table. Databases differ in whether case counts, so here it does not.
 */
final class IndexNamesAreDistinct implements SchemaCheck {
    private record Named(String table, Index index) {}

    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Named> byName = new HashMap<>();
        Map<String, String> tables = new HashMap<>();
        schema.models().forEach(model -> tables.put(folded(model.table()), model.table()));
        for (Model model : schema.models()) {
            for (Index index : model.indexes()) {
                Optional<String> name = index.name();
                if (name.isEmpty()) {
                    continue;
                }
                Named named = new Named(model.table(), index);
                Named other = byName.putIfAbsent(folded(name.get()), named);
                if (other != null && !same(other, named)) {
                    findings.add(new Finding(
                            model.id().simpleName(),
                            "has an index named \"" + name.get() + "\", as " + other.table() + " has",
                            "name one of them otherwise"));
                }
                String table = tables.get(folded(name.get()));
                if (table != null) {
                    findings.add(new Finding(
                            model.id().simpleName(),
                            "has an index named \"" + name.get() + "\", and \"" + table + "\" is a table",
                            "name the index otherwise"));
                }
            }
        }
        return findings;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean same(Named left, Named right) {
        return left.table().equals(right.table())
                && left.index().unique() == right.index().unique()
                && left.index().fields().stream()
                        .map(field -> field.name())
                        .toList()
                        .equals(right.index().fields().stream()
                                .map(field -> field.name())
                                .toList());
    }
}
