package dev.weir.core.driver;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.List;

/** One request to a database. Closed, immutable, and free of models and of values. */
public sealed interface Operation permits Operation.OnRows, Operation.OnSchema {

    Effect effect();

    <R> R accept(Visitor<R> visitor);

    /** What an operation does to the data. */
    enum Effect {
        READ,
        WRITE,
        /** Changes the schema itself. */
        DEFINE
    }

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitRun(Run operation);

        R visitKeyed(KeyedOperation operation);

        R visitCreateTable(CreateTable operation);

        R visitDropTable(DropTable operation);

        R visitAddForeignKeys(AddForeignKeys operation);

        R visitDropForeignKeys(DropForeignKeys operation);
    }

    /** An operation on rows, as programs are made of them. */
    sealed interface OnRows extends Operation permits Run, KeyedOperation {

        /**
         * Returns the types of the columns each result row has; empty for a write that answers how many rows it changed.
         */
        List<ColumnType> results();

        /**
         * Returns whether it is known that there is one result row at the most, so that a driver need not be ready to read
         * them part by part.
         */
        boolean single();
    }

    /** An operation on tables themselves. */
    sealed interface OnSchema extends Operation {
        @Override
        default Effect effect() {
            return Effect.DEFINE;
        }
    }

    /**
     * Runs a statement over tables.
     *
     * @param results the types of the columns each result row has; empty for a write that answers how many rows it
     *     changed
     * @param single whether it is known that there is one result row at the most, so that a driver need not be ready to read
     *     them part by part
     */
    record Run(TableStatement statement, List<ColumnType> results, boolean single) implements OnRows {
        private static final Effects EFFECTS = new Effects();

        public Run {
            results = List.copyOf(results);
        }

        /** Runs a statement that may give any number of rows. */
        public Run(TableStatement statement, List<ColumnType> results) {
            this(statement, results, false);
        }

        @Override
        public Effect effect() {
            return statement.accept(EFFECTS);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRun(this);
        }
    }

    /**
     * Creates a table with its indexes and foreign keys, each part only if nothing of its name is there.
     *
     * @param later foreign keys of the table that are left out, to be added when their target is there
     */
    record CreateTable(Table table, List<ForeignKey> later) implements OnSchema {
        public CreateTable {
            later = List.copyOf(later);
        }

        /** Creates a table with all its foreign keys. */
        public CreateTable(Table table) {
            this(table, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateTable(this);
        }
    }

    /** Drops a table and all it holds, if it is there. */
    record DropTable(Table table) implements OnSchema {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropTable(this);
        }
    }

    /** Adds foreign keys to a table that is there, each only if the table has none of its name. */
    record AddForeignKeys(Table table, List<ForeignKey> keys) implements OnSchema {
        public AddForeignKeys {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddForeignKeys(this);
        }
    }

    /** Drops foreign keys of a table, each only if the table is there and has one of its name. */
    record DropForeignKeys(Table table, List<ForeignKey> keys) implements OnSchema {
        public DropForeignKeys {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropForeignKeys(this);
        }
    }

    /** The effect of each kind of statement. */
    final class Effects implements TableStatement.Visitor<Effect> {
        private Effects() {}

        @Override
        public Effect visitSelect(Select select) {
            return Effect.READ;
        }

        @Override
        public Effect visitInsert(Insert insert) {
            return Effect.WRITE;
        }

        @Override
        public Effect visitUpdateRows(UpdateRows update) {
            return Effect.WRITE;
        }

        @Override
        public Effect visitDeleteRows(DeleteRows delete) {
            return Effect.WRITE;
        }
    }
}
