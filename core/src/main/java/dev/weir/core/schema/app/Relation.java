package dev.weir.core.schema.app;

import java.util.List;

/**
 * A link from one model to another. A belongs-to relation holds the link: its own fields repeat a key of the target. A
 * has-one or has-many relation is the other direction of a belongs-to.
 */
public sealed interface Relation {

    RelationId id();

    /** Returns the model at the other end. */
    ModelId target();

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitBelongsTo(BelongsTo relation);

        R visitHasOne(HasOne relation);

        R visitHasMany(HasMany relation);
    }

    /**
     * The direction that holds the link.
     *
     * @param key this model's fields that hold the link, in the order of {@code references}
     * @param references the target's fields they repeat: its primary key or a unique set of fields
     * @param required whether every instance has a target, that is, whether the key fields exclude NULL
     */
    record BelongsTo(RelationId id, ModelId target, List<FieldId> key, List<FieldId> references, boolean required)
            implements Relation {
        public BelongsTo {
            key = List.copyOf(key);
            references = List.copyOf(references);
            if (key.isEmpty() || key.size() != references.size()) {
                throw new IllegalArgumentException(id + " pairs " + key + " with " + references);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBelongsTo(this);
        }
    }

    /**
     * The other direction of a belongs-to whose key is unique.
     *
     * @param pair the belongs-to relation of the target that points back here
     * @param required whether every instance is promised to have a target
     */
    record HasOne(RelationId id, ModelId target, RelationId pair, boolean required) implements Relation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHasOne(this);
        }
    }

    /**
     * The other direction of a belongs-to.
     *
     * @param pair the belongs-to relation of the target that points back here
     */
    record HasMany(RelationId id, ModelId target, RelationId pair) implements Relation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHasMany(this);
        }
    }
}
