package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No two tables have names that differ only in case; databases differ in whether it counts. */
final class TableNamesAreDistinct implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Model> byName = new HashMap<>();
        for (Model model : schema.models()) {
            Model other = byName.putIfAbsent(model.table().toLowerCase(Locale.ROOT), model);
            if (other != null && !other.table().equals(model.table())) {
                findings.add(new Finding(
                        model.id().simpleName(),
                        "has the table \"" + model.table() + "\" and "
                                + other.id().simpleName() + " has \"" + other.table() + "\"",
                        "name both alike to share it, else name one of them otherwise"));
            }
        }
        return findings;
    }
}
