package dev.weir.it.harness;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a driver was asked to do, as data. */
public sealed interface Op {

    /** Returns the short form: what, and to which table. */
    String brief();

    /** Returns the short form in which tests of all databases compare: that of a statement, also where there are none. */
    default String plain() {
        return brief();
    }

    /**
     * An operation.
     *
     * @param rows the arguments, one entry for each row of an insert
     */
    record Ran(Operation operation, String text, List<Arguments> rows) implements Op {
        @Override
        public String brief() {
            return operation.accept(new Operation.Visitor<>() {
                @Override
                public String visitRun(Operation.Run run) {
                    return run.statement().accept(BriefStatement.INSTANCE);
                }

                @Override
                public String visitKeyed(KeyedOperation keyed) {
                    return keyed.accept(BriefAccess.INSTANCE);
                }

                @Override
                public String visitCreateTable(Operation.CreateTable create) {
                    return "CREATE " + create.table().id();
                }

                @Override
                public String visitDropTable(Operation.DropTable drop) {
                    return "DROP " + drop.table().id();
                }

                @Override
                public String visitAddForeignKeys(Operation.AddForeignKeys add) {
                    return "ADD KEYS " + add.table().id();
                }

                @Override
                public String visitDropForeignKeys(Operation.DropForeignKeys drop) {
                    return "DROP KEYS " + drop.table().id();
                }
            });
        }

        @Override
        public String plain() {
            if (operation instanceof KeyedOperation.Read read) {
                return "SELECT " + read.table();
            }
            return operation instanceof KeyedOperation.Put put ? "INSERT " + put.table() : brief();
        }

        /** Returns the arguments of the only row, boxed, in the order of their slots. */
        public List<@Nullable Object> given() {
            if (rows.size() != 1) {
                throw new IllegalStateException(brief() + " has " + rows.size() + " rows");
            }
            Arguments row = rows.get(0);
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.boxed(i));
            }
            return values;
        }

        /** Returns the statement. */
        public TableStatement statement() {
            return ((Operation.Run) operation).statement();
        }

        /** Returns the names of the columns that rows are added with. */
        public List<String> columns() {
            List<? extends Object> ids = operation instanceof KeyedOperation.Put put
                    ? put.columns().stream().map(Column::id).toList()
                    : ((Insert) statement()).columns();
            return ids.stream().map(id -> ((ColumnId) id).name()).toList();
        }

        /** Returns the keys of the statement's key set, which is its last argument. */
        public List<Object> keys() {
            Arguments arguments = rows.get(0);
            return List.copyOf((List<?>) arguments.object(arguments.size() - 1));
        }
    }

    record Begin(TransactionSettings settings) implements Op {
        @Override
        public String brief() {
            return "BEGIN";
        }
    }

    /** Another step of a transaction. */
    enum Step implements Op {
        COMMIT,
        ROLLBACK;

        @Override
        public String brief() {
            return name();
        }
    }

    record Mark(String kind, String name) implements Op {
        @Override
        public String brief() {
            return kind;
        }
    }

    /** The short form of a statement. */
    enum BriefStatement implements TableStatement.Visitor<String> {
        INSTANCE;

        @Override
        public String visitSelect(Select select) {
            return "SELECT " + table(select.from());
        }

        private static String table(From from) {
            if (from instanceof From.LeftJoined joined) {
                return table(joined.left()) + " JOIN " + table(joined.right());
            }
            if (from instanceof From.Lateral lateral) {
                return "LATERAL " + table(lateral.select().from());
            }
            return from instanceof From.Stored stored
                    ? stored.table().name()
                    : table(((From.Derived) from).select().from());
        }

        @Override
        public String visitInsert(Insert insert) {
            return "INSERT " + insert.table();
        }

        @Override
        public String visitUpdateRows(UpdateRows update) {
            return "UPDATE " + update.table();
        }

        @Override
        public String visitDeleteRows(DeleteRows delete) {
            return "DELETE " + delete.table();
        }
    }
}
