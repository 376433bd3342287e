package dev.weir.codegen.link;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.Models;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.List;
import java.util.Optional;

/** Finds out what relations lead to. Gives no answer for a relation that is not well declared. */
public final class Links {
    private final Models models;

    public Links(Models models) {
        this.models = models;
    }

    /** Returns the model at the other end of a relation. */
    public Optional<ModelSource> target(RelationSource relation) {
        return relation.target().flatMap(models::find);
    }

    /** Returns the link that a belongs-to holds. */
    public Optional<Link> held(ModelSource owner, RelationSource relation) {
        if (!relation.is(RelationKind.BELONGS_TO)) {
            return Optional.empty();
        }
        return target(relation).flatMap(target -> {
            LinkNames names = LinkNames.of(relation, relation.links().get(0), target);
            List<FieldSource> key = fields(owner, names.key());
            List<FieldSource> references = fields(target, names.references());
            boolean isWhole = !key.isEmpty()
                    && key.size() == names.key().size()
                    && references.size() == names.references().size()
                    && key.size() == references.size();
            return isWhole ? Optional.of(new Link(owner, relation, target, key, references)) : Optional.empty();
        });
    }

    /** Returns the belongs-to relations of the target of a has-one or has-many that lead back to its owner. */
    public List<RelationSource> candidates(ModelSource owner, RelationSource relation) {
        return target(relation).stream()
                .flatMap(target -> target.relations().stream())
                .filter(back -> back.is(RelationKind.BELONGS_TO))
                .filter(back -> back.target().equals(Optional.of(owner.type())))
                .toList();
    }

    /** Returns the belongs-to that is the pair of a has-one or has-many. */
    public Optional<RelationSource> pair(ModelSource owner, RelationSource relation) {
        List<RelationSource> candidates = candidates(owner, relation);
        String named = relation.mark().map(RelationSource.Mark::pair).orElse("");
        if (named.isEmpty()) {
            return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
        }
        return candidates.stream().filter(back -> back.name().equals(named)).findFirst();
    }

    /** Returns the link of a relation: the one it holds, or the one that its pair holds. One through others has none. */
    public Optional<Link> link(ModelSource owner, RelationSource relation) {
        if (relation.way().isPresent()) {
            return Optional.empty();
        }
        return relation.is(RelationKind.BELONGS_TO)
                ? held(owner, relation)
                : target(relation).flatMap(target -> pair(owner, relation).flatMap(back -> held(target, back)));
    }

    /** Returns where a relation that leads through others leads. */
    public Route route(ModelSource owner, RelationSource relation) {
        return new Route.Walk(this).of(owner, relation);
    }

    private static List<FieldSource> fields(ModelSource model, List<String> names) {
        return names.stream().flatMap(name -> model.field(name).stream()).toList();
    }
}
