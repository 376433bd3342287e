package dev.weir.core.driver;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * An operation on the rows of one table, which says by which key they are reached. It carries keys and expressions, never a
 * statement; its expressions refer to columns of the table, to values that are bound and to literals, and to nothing else.
 *
 * <p>The first key column says which partition a row is in; the second, if there is one, its place among the rows of that
 * partition, which are read in this order.
 */
public sealed interface KeyedOperation extends Operation.OnRows {

    TableId table();

    <R> R accept(KeyedVisitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return visitor.visitKeyed(this);
    }

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface KeyedVisitor<R> {
        R visitGet(Get operation);

        R visitQuery(Query operation);

        R visitScan(Scan operation);

        R visitUnion(Union operation);

        R visitPut(Put operation);

        R visitUpdate(Update operation);

        R visitDelete(Delete operation);
    }

    /** An operation that reads. */
    sealed interface Read extends KeyedOperation {

        Reading reading();

        @Override
        default List<ColumnType> results() {
            return reading().results();
        }

        @Override
        default boolean single() {
            return reading().single();
        }

        @Override
        default Effect effect() {
            return Effect.READ;
        }
    }

    /**
     * Reads the rows of a set of complete primary keys, in no promised order.
     *
     * @param key the columns of the primary key
     * @param keys tuples of them; a tuple with a NULL part reaches no row, and one that is there twice reaches it once
     */
    record Get(TableId table, List<Column> key, KeySet keys, Reading reading) implements Read {
        public Get {
            key = List.copyOf(key);
        }

        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitGet(this);
        }
    }

    /**
     * Reads the rows of a set of partitions. The rows of one partition come in the order of its second key column.
     *
     * @param index the index whose partitions these are; those of the table itself without one
     * @param key the one or two key columns of the table or index
     * @param keys values of the first key column, or tuples of both
     * @param range which part of each partition; only where {@code keys} is of the first column alone
     * @param gathering how the rows of several keys come together
     */
    record Query(
            TableId table,
            Optional<String> index,
            List<Column> key,
            KeySet keys,
            Optional<KeyRange> range,
            SortKey.Direction direction,
            Gathering gathering,
            Reading reading)
            implements Read {
        public Query {
            key = List.copyOf(key);
        }

        /**
         * Returns the order of the keys, if the rows of one key follow those of another in the order that is wanted; empty if
         * rows of several keys are to be merged.
         */
        public List<SortKey<ColumnTerm>> keyOrder() {
            List<SortKey<ColumnTerm>> order = gathering instanceof Gathering.Merged merged ? merged.order() : List.of();
            List<SortKey<ColumnTerm>> known =
                    order.stream().takeWhile(sort -> isOfKey(sort.expr())).toList();
            return known.size() == order.size() || keys.width() == 1 ? known : List.of();
        }

        private boolean isOfKey(Expr<ColumnTerm> expr) {
            return expr instanceof Expr.Leaf<ColumnTerm> leaf
                    && leaf.term() instanceof ColumnTerm.ColumnRef ref
                    && key.subList(0, keys.width()).stream()
                            .anyMatch(column -> column.id().equals(ref.column()));
        }

        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitQuery(this);
        }
    }

    /** Reads all rows of the table, in no promised order. */
    record Scan(TableId table, Reading reading) implements Read {
        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitScan(this);
        }
    }

    /**
     * Reads the rows that one or more of several reads of one table give, each row once.
     *
     * @param key the columns of the primary key, by which a row is known again
     * @param parts two reads or more, each of which gives whole rows, no row twice, and those it has in the order
     * @param order the order in which the parts are merged; if empty, what one part gives follows what another has given
     * @param reading what becomes of the rows of all parts; it has no filter and no check of its own
     */
    record Union(TableId table, List<Column> key, List<Read> parts, List<SortKey<ColumnTerm>> order, Reading reading)
            implements Read {
        public Union {
            key = List.copyOf(key);
            parts = List.copyOf(parts);
            order = List.copyOf(order);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("a union of " + parts.size() + " reads");
            }
        }

        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitUnion(this);
        }
    }

    /**
     * An operation that writes the rows of some primary keys: all or none between begin and commit of a session, and each by
     * itself otherwise, so that a failure leaves written what was written before it.
     *
     * <p>No two rows of the table have the same values in the columns of one of {@link #uniques}, unless one of these is
     * NULL. A write that would break that is an error.
     */
    sealed interface Write extends KeyedOperation {

        /** Returns the unique indexes of the table that the write has to keep. */
        List<Unique> uniques();

        @Override
        default Effect effect() {
            return Effect.WRITE;
        }
    }

    /**
     * Adds a row, or several, all or none. A row that has the same primary key is never overwritten: it is an error.
     *
     * @param key the columns of the primary key
     * @param columns the columns that are given; the others are NULL
     * @param values one per column, read against each row's own arguments
     * @param uniques all of the table's
     */
    record Put(
            TableId table, List<Column> key, List<Column> columns, List<Expr<ColumnTerm>> values, List<Unique> uniques)
            implements Write {
        public Put {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
            values = List.copyOf(values);
            uniques = List.copyOf(uniques);
        }

        @Override
        public boolean single() {
            return true;
        }

        @Override
        public List<ColumnType> results() {
            return List.of();
        }

        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitPut(this);
        }
    }

    /**
     * Changes the rows of a set of complete primary keys, each if it is there and the condition is TRUE for it.
     *
     * @param key the columns of the primary key
     * @param keys tuples of them, as in {@link Get}
     * @param assignments at least one, none to a column of the primary key
     * @param readFirst whether the condition or a value is one that the store does not evaluate: each row is read, and written
     *     if what was read of it is still so. If not, the condition is one of {@link Reading#filter}, and each value is bound,
     *     is of a column that is never NULL, or is the sum of such a column and what is bound, of whole or decimal numbers
     * @param returning the columns to give back, as they are afterwards; if empty, the answer is the number of changed rows
     * @param uniques those with a column that is assigned
     */
    record Update(
            TableId table,
            List<Column> key,
            KeySet keys,
            List<Assigned> assignments,
            Expr<ColumnTerm> condition,
            boolean readFirst,
            List<Column> returning,
            List<Unique> uniques)
            implements Write {
        public Update {
            key = List.copyOf(key);
            assignments = List.copyOf(assignments);
            returning = List.copyOf(returning);
            uniques = List.copyOf(uniques);
        }

        @Override
        public boolean single() {
            return keys.isOne();
        }

        @Override
        public List<ColumnType> results() {
            return returning.stream().map(Column::type).toList();
        }

        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitUpdate(this);
        }
    }

    /**
     * Deletes the rows of a set of complete primary keys, each if it is there and the condition is TRUE for it, and answers
     * how many rows that were.
     *
     * @param key the columns of the primary key
     * @param keys tuples of them, as in {@link Get}
     * @param readFirst whether the condition is one that the store does not evaluate, as in {@link Update}
     * @param uniques all of the table's
     */
    record Delete(
            TableId table,
            List<Column> key,
            KeySet keys,
            Expr<ColumnTerm> condition,
            boolean readFirst,
            List<Unique> uniques)
            implements Write {
        public Delete {
            key = List.copyOf(key);
            uniques = List.copyOf(uniques);
        }

        @Override
        public boolean single() {
            return true;
        }

        @Override
        public List<ColumnType> results() {
            return List.of();
        }

        @Override
        public <R> R accept(KeyedVisitor<R> visitor) {
            return visitor.visitDelete(this);
        }
    }

    /**
     * Columns in which no two rows have the same values.
     *
     * @param name the name of the index, unique in the table
     */
    record Unique(String name, List<Column> columns) {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** Gives a column of the changed row a value, computed from the row as it was before. */
    record Assigned(Column column, Expr<ColumnTerm> value) {}
}
