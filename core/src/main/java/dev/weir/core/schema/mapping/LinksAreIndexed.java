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
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The link of every has-one and has-many can be looked up: its fields are the first fields of one index or of the
 * primary key, in order. The link of a has-one is unique besides.
 */
final class LinksAreIndexed implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                Optional<Relation.BelongsTo> pair = schema.findLink(relation);
                if (relation instanceof Relation.BelongsTo || pair.isEmpty()) {
                    continue;
                }
                Relation.BelongsTo link = pair.get();
                Model owner = schema.model(link.id().model());
                if (relation instanceof Relation.HasOne && !isUnique(owner, link.key())) {
                    findings.add(finding(relation, owner, link, "@Unique"));
                } else if (!isIndexed(owner, link.key())) {
                    findings.add(finding(relation, owner, link, "@Index"));
                }
            }
        }
        return findings;
    }

    private static boolean isIndexed(Model model, List<FieldId> fields) {
        return startsWith(model.key(), fields)
                || model.indexes().stream().anyMatch(index -> startsWith(index.fields(), fields));
    }

    private static boolean isUnique(Model model, List<FieldId> fields) {
        return model.key().equals(fields)
                || model.indexes().stream().filter(Index::unique).anyMatch(index -> fields.containsAll(index.fields()));
    }

    private static boolean startsWith(List<FieldId> indexed, List<FieldId> fields) {
        return indexed.size() >= fields.size()
                && indexed.subList(0, fields.size()).equals(fields);
    }

    private static Finding finding(Relation relation, Model owner, Relation.BelongsTo link, String annotation) {
        List<String> names = link.key().stream().map(FieldId::name).toList();
        if (names.size() == 1) {
            return new Finding(
                    relation.id().toString(),
                    "has no " + (annotation.equals("@Unique") ? "unique " : "") + "index on its link "
                            + link.key().get(0),
                    "add " + annotation + " to " + link.key().get(0));
        }
        return new Finding(
                relation.id().toString(),
                "has no index on its link of " + String.join(" and ", names)
                        + " together; an index on each does not do",
                "add " + annotation + "({"
                        + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + "}) to "
                        + owner.id().simpleName());
    }
}
