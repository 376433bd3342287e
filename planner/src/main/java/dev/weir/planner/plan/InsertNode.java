package dev.weir.planner.plan;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.ModelId;
import java.util.List;

/**
 * Inserts instances of one form, after those they belong to and before those that belong to them. A node's place in the
 * tree is that of the {@link dev.weir.core.stmt.Create} it was made from.
 *
 * @param operation an insert whose slots are the values of each row, in order; its result columns are the fields that the
 *     database makes
 * @param slots where the value of each slot comes from
 * @param fields where the value of each stored field of the model comes from, in the model's order
 * @param parents created first, one for each instance
 * @param children created afterwards, any number for each instance
 */
public record InsertNode(
        ModelId model,
        Operation.OnRows operation,
        List<Source> slots,
        List<Source> fields,
        List<Edge> parents,
        List<Edge> children) {
    public InsertNode {
        slots = List.copyOf(slots);
        fields = List.copyOf(fields);
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /**
     * Instances created through a relation.
     *
     * @param position the relation's position in the relations of the model above, counted from zero
     * @param holds what the relation's handle holds
     */
    public record Edge(int position, Load.Holds holds, InsertNode node) {}

    /** Where a value comes from. */
    public sealed interface Source {

        <R> R accept(Visitor<R> visitor);

        /** One method per variant and no defaults: leaving a variant out does not compile. */
        interface Visitor<R> {
            R visitGiven(Given source);

            R visitMade(Made source);

            R visitOfParent(OfParent source);

            R visitOfOwner(OfOwner source);
        }

        /**
         * The caller.
         *
         * @param position in the values of the new row
         */
        record Given(int position) implements Source {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitGiven(this);
            }
        }

        /**
         * The database, when the row is inserted.
         *
         * @param position in the operation's result columns
         */
        record Made(int position) implements Source {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitMade(this);
            }
        }

        /**
         * A field of an instance that was created first.
         *
         * @param parent which of the node's parents
         * @param field the position of the field in that instance's model
         */
        record OfParent(int parent, int field) implements Source {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitOfParent(this);
            }
        }

        /**
         * A field of the instance through whose relation this one is created.
         *
         * @param field the position of the field in that instance's model
         */
        record OfOwner(int field) implements Source {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.visitOfOwner(this);
            }
        }
    }
}
