package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import dev.weir.core.value.ScalarType;
import java.util.ArrayList;
import java.util.List;

/**
 * Where rows are reached by keys alone, a primary key says which partition a row is in and its place there, and nothing more;
 * and no key or index leads through a truth value.
 */
final class KeysCanBeReached implements SchemaCheck {
    private static final int KEY_FIELDS = 2;

    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        if (!capability.queries().byKeysAlone()) {
            return findings;
        }
        for (Model model : schema.models()) {
            if (model.key().size() > KEY_FIELDS) {
                findings.add(new Finding(
                        model.id().simpleName(),
                        "has a key of " + model.key().size() + " fields; on " + capability.driver()
                                + " there is one for the partition and one for the place in it",
                        "put the fields after the first together in one"));
            }
            noTruth(schema, "key", model.key(), findings);
            for (Index index : model.indexes()) {
                noTruth(schema, "index", index.fields(), findings);
            }
        }
        return findings;
    }

    private static void noTruth(AppSchema schema, String kind, List<FieldId> fields, List<Finding> findings) {
        for (FieldId id : fields.subList(0, Math.min(fields.size(), KEY_FIELDS))) {
            if (schema.field(id).type() == ScalarType.BOOL) {
                findings.add(new Finding(
                        id.toString(),
                        "is a truth value, through which no " + kind + " can lead",
                        "store a number or a text"));
            }
        }
    }
}
