package dev.weir.core.stmt;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import java.util.List;

/**
 * Inserts instances, with the instances they belong to and the instances that belong to them. How many of each is not
 * part of the shape; the values travel as {@link NewRow}s.
 *
 * @param fields the fields whose values are given, in the order in which each row gives them. A stored field that is
 *     not here is made by the database or is the link to the instance created around or before this one
 * @param parents belongs-to relations whose target is created first
 * @param children has-one and has-many relations whose instances are created afterwards
 */
public record Create(ModelId model, List<FieldId> fields, List<Nested> parents, List<Nested> children)
        implements Statement {
    public Create {
        fields = List.copyOf(fields);
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /** Instances created through a relation of the instance around them. */
    public record Nested(RelationId relation, Create create) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreate(this);
    }
}
