package dev.weir.sql;

import dev.weir.core.schema.db.ColumnType;
import java.util.List;

/** What one placeholder is bound to: an argument of the operation, and the form in which it is handed over. */
public sealed interface Binding {

    /** Returns which argument, counted from zero. */
    int slot();

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitScalar(Scalar binding);

        R visitPattern(Pattern binding);

        R visitSet(Set binding);

        R visitArray(Array binding);

        R visitItems(Items binding);

        R visitHasNull(HasNull binding);

        R visitColumn(Column binding);
    }

    /** One value, in the storage that {@code type} names. */
    record Scalar(int slot, ColumnType type) implements Binding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScalar(this);
        }
    }

    /** One text, rewritten into the pattern language of the database. */
    record Pattern(int slot, PatternForm form) implements Binding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPattern(this);
        }
    }

    /**
     * A whole set of keys as one text, a JSON array.
     *
     * @param parts the storage of each part of a key. For one part the argument is a list of items, any of which may be
     *     NULL; for several it is a list of {@code Object[]} tuples
     */
    record Set(int slot, List<ColumnType> parts) implements Binding {
        public Set {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSet(this);
        }
    }

    /**
     * One part of every key of a set, as one array in the order of the keys. A set that is NULL is the NULL of the
     * array's type.
     *
     * @param keys the whole set
     * @param part which part of a key, counted from zero; the only part of keys that have one is the item itself
     */
    record Array(Set keys, int part) implements Binding {
        @Override
        public int slot() {
            return keys.slot();
        }

        /** Returns the type and storage of an item. */
        public ColumnType type() {
            return keys.parts().get(part);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArray(this);
        }
    }

    /**
     * The items of a set that are not NULL, as one array; none for a set that is NULL. For databases whose arrays cannot
     * hold NULL.
     *
     * @param keys the whole set, whose keys have one part
     */
    record Items(Set keys) implements Binding {
        @Override
        public int slot() {
            return keys.slot();
        }

        /** Returns the type and storage of an item. */
        public ColumnType type() {
            return keys.parts().get(0);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitItems(this);
        }
    }

    /** Whether a set is NULL or has a NULL among its items, as a boolean; what {@link Items} leaves out. */
    record HasNull(Set keys) implements Binding {
        @Override
        public int slot() {
            return keys.slot();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHasNull(this);
        }
    }

    /**
     * One argument of every row that an insert takes, as one array in the order of the rows.
     *
     * @param type the type and storage of an item
     */
    record Column(int slot, ColumnType type) implements Binding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitColumn(this);
        }
    }
}
