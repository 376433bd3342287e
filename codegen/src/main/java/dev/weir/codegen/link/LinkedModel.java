package dev.weir.codegen.link;

import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model whose relations all lead somewhere.
 *
 * @param relations those that hold a link or are the other direction of one, in the order of the record's components
 * @param throughs those that lead through others, likewise
 */
public record LinkedModel(ModelSource source, List<LinkedRelation> relations, List<Through> throughs) {
    public LinkedModel {
        relations = List.copyOf(relations);
        throughs = List.copyOf(throughs);
    }

    /** Returns a model with its links; empty if one of its relations is not well declared. */
    public static Optional<LinkedModel> of(ModelSource model, Links links) {
        List<LinkedRelation> relations = new ArrayList<>();
        List<Through> throughs = new ArrayList<>();
        for (RelationSource relation : model.relations()) {
            int position = relations.size() + throughs.size();
            if (relation.way().isPresent()) {
                Route route = links.route(model, relation);
                if (route.stop().isPresent()) {
                    return Optional.empty();
                }
                throughs.add(new Through(relation, position, route.steps(), route.value()));
                continue;
            }
            Optional<Link> link = links.link(model, relation);
            Optional<HandleKind> handle = relation.handle();
            if (link.isEmpty() || handle.isEmpty()) {
                return Optional.empty();
            }
            RelationKind kind = relation.links().get(0).kind();
            ModelSource target = kind == RelationKind.BELONGS_TO
                    ? link.get().target()
                    : link.get().owner();
            relations.add(new LinkedRelation(relation, position, kind, handle.get(), target, link.get()));
        }
        return Optional.of(new LinkedModel(model, relations, throughs));
    }

    /** Returns the relations of one kind, in order. */
    public List<LinkedRelation> relations(RelationKind kind) {
        return relations.stream().filter(relation -> relation.kind() == kind).toList();
    }

    /** Returns the relation of that name, which does not lead through others. */
    public LinkedRelation relation(RelationSource source) {
        return relations.stream()
                .filter(relation -> relation.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the relation of that name, which leads through others. */
    public Through through(RelationSource source) {
        return throughs.stream()
                .filter(relation -> relation.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
