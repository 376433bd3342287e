package dev.weir.codegen.check;

import dev.weir.codegen.link.LinkNames;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.List;

/** What is said of columns is said of components that are stored, not of relations. */
final class RelationsHaveNoColumns implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (RelationSource relation : model.relations()) {
            for (String annotation : relation.misplaced()) {
                out.report(
                        Message.FIELD_ANNOTATION_ON_RELATION,
                        relation.position(),
                        model.show(relation),
                        annotation,
                        way(relation, links));
            }
        }
    }

    private static String way(RelationSource relation, Links links) {
        List<String> key = relation.is(RelationKind.BELONGS_TO)
                ? links.target(relation)
                        .map(target -> LinkNames.of(relation, relation.links().get(0), target)
                                .key())
                        .orElse(List.of())
                : List.of();
        return key.isEmpty() ? "remove it" : "move it to " + String.join(" and ", key) + ", where the link is held";
    }
}
