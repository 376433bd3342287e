package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A belongs-to that leads to one instance always has no field that may be NULL, and one that leads to an instance or to
 * none has one, or a row could not lose its link when what it belongs to is deleted. Nor could one that is to lose a link that
 * it always has.
 */
final class LinksCanBeNull implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                if (relation instanceof Relation.BelongsTo link) {
                    check(model, link, findings);
                }
            }
        }
        return findings;
    }

    private static void check(Model model, Relation.BelongsTo link, List<Finding> findings) {
        List<Field> fields = link.key().stream()
                .map(FieldId::name)
                .map(model::field)
                .flatMap(Optional::stream)
                .toList();
        List<FieldId> nullable =
                fields.stream().filter(Field::nullable).map(Field::id).toList();
        if (link.required() && !nullable.isEmpty()) {
            findings.add(new Finding(
                    link.id().toString(),
                    "is One, but " + nullable.get(0) + " may be NULL",
                    "declare the relation Maybe, or the field without @Nullable"));
        } else if (!link.required() && !fields.isEmpty() && nullable.isEmpty()) {
            findings.add(new Finding(
                    link.id().toString(),
                    "is Maybe, but " + fields.get(fields.size() - 1).id() + " may not be NULL",
                    "declare the relation One, or the field @Nullable"));
        }
        if (link.required() && link.onDelete() == OnDelete.SET_NULL) {
            findings.add(new Finding(
                    link.id().toString(),
                    "is One, but becomes NULL when what it leads to is deleted",
                    "declare the relation Maybe, or another onDelete than SET_NULL"));
        }
    }
}
