package dev.weir.core.stmt;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Term;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.List;

/**
 * What expressions over models refer to. Every term is read against one model, the one whose rows the enclosing
 * statement, or the enclosing {@link Related}, selects.
 */
public sealed interface FieldTerm extends Term {

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitFieldRef(FieldRef term);

        R visitPlaceholder(Placeholder term);

        R visitArgument(Argument term);

        R visitRelated(Related term);

        R visitCounted(Counted term);
    }

    /**
     * A stored field, reached through to-one relations. NULL where a relation on the way leads nowhere.
     *
     * @param path the relations to follow from the model in scope; empty for its own field
     */
    record FieldRef(List<RelationId> path, FieldId field, Type type) implements FieldTerm {
        public FieldRef {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFieldRef(this);
        }
    }

    /** A value that arrives with the call: the n-th placeholder in reading order takes the n-th argument. */
    record Placeholder(Type type) implements FieldTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPlaceholder(this);
        }
    }

    /**
     * A placeholder whose position has been written down, so that rewriting may move or drop it.
     *
     * @param position the argument it takes, counted from zero
     */
    record Argument(int position, Type type) implements FieldTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArgument(this);
        }
    }

    /** A term that is about the rows at the other end of a relation. */
    sealed interface AcrossRelation extends FieldTerm permits Related, Counted {

        /** Returns the to-one relations to follow first. */
        List<RelationId> path();

        /** Returns the step to the rows. */
        Hop hop();

        /** Returns which of the rows are meant; read against the model at the other end of {@link #hop}. */
        Selection selection();
    }

    /**
     * Whether a row at the other end of a relation is in a selection. TRUE or FALSE, never UNKNOWN: a row for which the
     * selection's filter is UNKNOWN is not in it.
     *
     * <p>The selection is made of all rows of the model at the other end, once for the whole statement: its limit counts
     * all of them, not those that belong to one row in scope.
     *
     * @param path to-one relations to follow first; FALSE where one of them leads nowhere
     * @param selection read against the model at the other end of {@code hop}
     */
    record Related(List<RelationId> path, Hop hop, Selection selection) implements AcrossRelation {
        public Related {
            path = List.copyOf(path);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRelated(this);
        }
    }

    /**
     * How many rows at the other end of a relation pass a filter, as INT64. Zero where there is none; NULL only where a
     * relation of the path leads nowhere.
     *
     * @param path to-one relations to follow first
     * @param filter read against the model at the other end of {@code hop}; a row for which it is UNKNOWN does not pass
     */
    record Counted(List<RelationId> path, Hop hop, Expr<FieldTerm> filter) implements AcrossRelation {
        public Counted {
            path = List.copyOf(path);
        }

        @Override
        public Selection selection() {
            return Selection.where(filter);
        }

        @Override
        public Type type() {
            return ScalarType.INT64;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCounted(this);
        }
    }

    /**
     * One step along a relation.
     *
     * @param reversed whether the step goes from the relation's target to the model that declares it, which is how the
     *     other direction of a belongs-to without a pair is asked for
     */
    record Hop(RelationId relation, boolean reversed) {}
}
