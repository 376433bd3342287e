package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Model;
import dev.weir.core.value.ScalarType;
import java.util.ArrayList;
import java.util.List;

/** A field that the database counts up is the whole primary key of its model, and an integer. */
final class IncrementIsSoleKey implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Field field : model.fields()) {
                if (!field.databaseMade()) {
                    continue;
                }
                if (model.key().size() > 1 && model.key().contains(field.id())) {
                    findings.add(new Finding(
                            field.id().toString(),
                            "is made by increment, which cannot be used with composite primary keys",
                            "make it the only key, or let the client make it"));
                } else if (!model.key().equals(List.of(field.id()))) {
                    findings.add(new Finding(
                            field.id().toString(), "is made by increment but is not the key", "make it the only key"));
                }
                if (!(field.type() instanceof ScalarType scalar && scalar.integral())) {
                    findings.add(new Finding(
                            field.id().toString(),
                            "is made by increment but is " + field.type().label(),
                            "make it an int or a long"));
                }
            }
        }
        return findings;
    }
}
