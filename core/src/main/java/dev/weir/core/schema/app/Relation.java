package dev.weir.core.schema.app;

import java.util.List;
import java.util.Optional;

/**
 * A link from one model to another. A belongs-to relation holds the link: its own fields repeat a key of the target. A
 * has-one or has-many relation is the other direction of a belongs-to. One that leads through others holds nothing and is
 * only read.
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

        R visitThrough(Through relation);
    }

    /**
     * The direction that holds the link.
     *
     * @param key this model's fields that hold the link, in the order of {@code references}
     * @param references the target's fields they repeat: its primary key or a unique set of fields
     * @param required whether every instance has a target, that is, whether the key fields exclude NULL
     * @param onDelete what becomes of an instance when its target is deleted
     */
    record BelongsTo(
            RelationId id,
            ModelId target,
            List<FieldId> key,
            List<FieldId> references,
            boolean required,
            OnDelete onDelete)
            implements Relation {
        public BelongsTo {
            key = List.copyOf(key);
            references = List.copyOf(references);
            if (key.isEmpty() || key.size() != references.size()) {
                throw new IllegalArgumentException(id + " pairs " + key + " with " + references);
            }
        }

        /** Creates a relation that does not say what becomes of an instance when its target is deleted. */
        public BelongsTo(RelationId id, ModelId target, List<FieldId> key, List<FieldId> references, boolean required) {
            this(id, target, key, references, required, OnDelete.DEFAULT);
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

    /**
     * A way along other relations to all instances at its end, each once, or to the values of one of their fields, each once
     * and none of them NULL.
     *
     * @param target the model at the end of the way
     * @param path the relations on the way, one or more, each of the model that the one before leads to; none leads through
     *     others itself
     * @param value the target's field whose values are meant, if it is not the instances
     */
    record Through(RelationId id, ModelId target, List<RelationId> path, Optional<FieldId> value) implements Relation {
        public Through {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException(id + " leads through nothing");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitThrough(this);
        }
    }
}
