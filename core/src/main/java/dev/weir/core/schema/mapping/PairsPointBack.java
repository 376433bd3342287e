package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pair of a has-one or has-many is a belongs-to of its target that points back to the model. */
final class PairsPointBack implements SchemaCheck {
    @Override
    public List<Finding> check(AppSchema schema, Capability capability) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : schema.models()) {
            for (Relation relation : model.relations()) {
                if (!schema.contains(relation.target())) {
                    continue;
                }
                pair(relation)
                        .filter(pair -> !pointsBack(schema, model.id(), relation, pair))
                        .ifPresent(pair -> findings.add(new Finding(
                                relation.id().toString(),
                                "is paired with " + pair + ", which is no belongs-to of "
                                        + relation.target().simpleName() + " to "
                                        + model.id().simpleName(),
                                "add a @BelongsTo component there, or name the right one with pair")));
            }
        }
        return findings;
    }

    private static Optional<RelationId> pair(Relation relation) {
        return relation.accept(new Relation.Visitor<>() {
            @Override
            public Optional<RelationId> visitBelongsTo(Relation.BelongsTo belongsTo) {
                return Optional.empty();
            }

            @Override
            public Optional<RelationId> visitHasOne(Relation.HasOne hasOne) {
                return Optional.of(hasOne.pair());
            }

            @Override
            public Optional<RelationId> visitHasMany(Relation.HasMany hasMany) {
                return Optional.of(hasMany.pair());
            }

            @Override
            public Optional<RelationId> visitThrough(Relation.Through through) {
                return Optional.empty();
            }
        });
    }

    private static boolean pointsBack(AppSchema schema, ModelId model, Relation relation, RelationId pair) {
        return pair.model().equals(relation.target())
                && schema.model(pair.model()).relation(pair.name()).stream()
                        .anyMatch(back -> back instanceof Relation.BelongsTo
                                && back.target().equals(model));
    }
}
