package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No two fields of a model share a column; databases differ in whether case counts, so here it does not. */
final class ColumnsAreDistinct implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            Map<String, Field> byColumn = new HashMap<>();
            for (Field field : model.fields()) {
                Field other = byColumn.putIfAbsent(field.column().toLowerCase(Locale.ROOT), field);
                if (other != null) {
                    findings.add(new Finding(
                            field.id().toString(),
                            "has the column \"" + field.column() + "\" of " + other.id(),
                            "name another one with @Column"));
                }
            }
        }
        return findings;
    }
}
