package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import java.util.ArrayList;
import java.util.List;

/** A belongs-to repeats the primary key of its target or the fields of a unique index, in order. */
final class ReferencesAreUnique implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                if (relation instanceof Relation.BelongsTo link
                        && schema.contains(link.target())
                        && !identifies(schema.model(link.target()), link.references())) {
                    findings.add(new Finding(
                            link.id().toString(),
                            "references " + link.references() + ", which may be the same for several "
                                    + link.target().simpleName(),
                            "reference the key, or declare the fields @Unique"));
                }
            }
        }
        return findings;
    }

    private static boolean identifies(Model model, List<FieldId> fields) {
        return model.key().equals(fields)
                || model.indexes().stream().filter(Index::unique).anyMatch(index -> index.fields()
                        .equals(fields));
    }
}
