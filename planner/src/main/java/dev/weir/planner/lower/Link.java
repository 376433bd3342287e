package dev.weir.planner.lower;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import java.util.List;

/**
 * One step between two models, seen from the model in scope.
 *
 * @param target the model at the other end
 * @param own the fields of the model in scope that make the link
 * @param other the fields of the target that agree with them, in the same order
 */
public record Link(ModelId target, List<FieldId> own, List<FieldId> other) {

    /** Returns the step along a relation of the model in scope. */
    public static Link along(AppSchema schema, RelationId id) {
        Relation relation = schema.relation(id);
        Relation.BelongsTo link = schema.link(id);
        return relation instanceof Relation.BelongsTo
                ? new Link(link.target(), link.key(), link.references())
                : new Link(relation.target(), link.references(), link.key());
    }

    /** Returns the step of a hop. */
    public static Link of(AppSchema schema, FieldTerm.Hop hop) {
        Link forward = along(schema, hop.relation());
        return hop.reversed() ? forward.reversed(hop.relation().model()) : forward;
    }

    /** Returns the same step seen from its target. */
    Link reversed(ModelId from) {
        List<FieldId> here = other;
        List<FieldId> there = own;
        return new Link(from, here, there);
    }

    /** Returns the step from the model in scope to the target of the next one, past what the two meet in. */
    Link skipping(Link next) {
        return new Link(next.target(), own, next.other());
    }

    /** Returns the target's field that agrees with one of the model in scope. */
    FieldId otherOf(FieldId field) {
        return opposite(field, own, other);
    }

    /** Returns the field of the model in scope that agrees with one of the target. */
    FieldId ownOf(FieldId field) {
        return opposite(field, other, own);
    }

    private FieldId opposite(FieldId field, List<FieldId> from, List<FieldId> to) {
        int at = from.indexOf(field);
        if (at < 0) {
            throw new InternalException(Link.class, field + " is not in the link to " + target);
        }
        return to.get(at);
    }
}
