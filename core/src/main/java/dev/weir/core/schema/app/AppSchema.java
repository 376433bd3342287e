package dev.weir.core.schema.app;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models of one database handle, in the order they were given. Holds no promise that they fit together; that is
 * what {@code core.schema.mapping} checks.
 */
public final class AppSchema {
    private final Map<ModelId, Model> models;

    private AppSchema(Map<ModelId, Model> models) {
        this.models = Collections.unmodifiableMap(models);
    }

    /** Returns a schema of these models; a model given twice counts once, the first time. */
    public static AppSchema of(List<Model> models) {
        Map<ModelId, Model> byId = new LinkedHashMap<>();
        for (Model model : models) {
            byId.putIfAbsent(model.id(), model);
        }
        return new AppSchema(byId);
    }

    /** Returns the models in the order they were given. */
    public Collection<Model> models() {
        return models.values();
    }

    public boolean contains(ModelId id) {
        return models.containsKey(id);
    }

    /**
     * Returns a model.
     *
     * @throws IllegalArgumentException if the schema has no such model
     */
    public Model model(ModelId id) {
        Model model = models.get(id);
        if (model == null) {
            throw new IllegalArgumentException("no model " + id.name() + " in this schema");
        }
        return model;
    }

    /**
     * Returns a stored field.
     *
     * @throws IllegalArgumentException if the schema has no such field
     */
    public Field field(FieldId id) {
        return model(id.model())
                .field(id.name())
                .orElseThrow(() -> new IllegalArgumentException("no field " + id + " in this schema"));
    }

    /**
     * Returns a relation.
     *
     * @throws IllegalArgumentException if the schema has no such relation
     */
    public Relation relation(RelationId id) {
        return model(id.model())
                .relation(id.name())
                .orElseThrow(() -> new IllegalArgumentException("no relation " + id + " in this schema"));
    }

    /** Returns a relation, if the schema has it. */
    public Optional<Relation> findRelation(RelationId id) {
        Model owner = models.get(id.model());
        return owner == null ? Optional.empty() : owner.relation(id.name());
    }

    /**
     * Returns the belongs-to relation that holds a relation's link: the relation itself, or its pair.
     *
     * @throws IllegalArgumentException if the schema has no such relation, its pair is no belongs-to, or it leads through
     *     others and has no link of its own
     */
    public Relation.BelongsTo link(RelationId id) {
        return findLink(relation(id))
                .orElseThrow(
                        () -> new IllegalArgumentException(id + " has no link: no pair that is a belongs-to relation"));
    }

    /** Returns the belongs-to relation that holds a relation's link, if it has one and the models it speaks of have it. */
    public Optional<Relation.BelongsTo> findLink(Relation relation) {
        return relation.accept(new Relation.Visitor<>() {
            @Override
            public Optional<Relation.BelongsTo> visitBelongsTo(Relation.BelongsTo belongsTo) {
                return Optional.of(belongsTo);
            }

            @Override
            public Optional<Relation.BelongsTo> visitHasOne(Relation.HasOne hasOne) {
                return findPair(hasOne.pair());
            }

            @Override
            public Optional<Relation.BelongsTo> visitHasMany(Relation.HasMany hasMany) {
                return findPair(hasMany.pair());
            }

            @Override
            public Optional<Relation.BelongsTo> visitThrough(Relation.Through through) {
                return Optional.empty();
            }
        });
    }

    private Optional<Relation.BelongsTo> findPair(RelationId pair) {
        return findRelation(pair).filter(Relation.BelongsTo.class::isInstance).map(Relation.BelongsTo.class::cast);
    }
}
