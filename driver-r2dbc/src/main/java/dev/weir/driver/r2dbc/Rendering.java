package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Operation;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.value.Arguments;
import dev.weir.sql.BoundRows;
import dev.weir.sql.BoundSql;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.dialect.Dialect;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A statement in one dialect: its text, its binders and, if it inserts, its texts for several rows. */
final class Rendering {
    /** The most rows of one text, as a power of two: larger inserts are cut into texts of these sizes. */
    private static final int SIZES = 11;

    private final SqlSerializer serializer;
    private final Operation.Run operation;
    private final Engine engine;
    private final Answer answer;
    private final String text;
    private final Binder[] binders;
    private final AtomicReferenceArray<Many> many = new AtomicReferenceArray<>(SIZES);

    Rendering(Operation.Run operation, Engine engine, int dialect) {
        Dialect spoken = engine.dialects().get(dialect);
        this.serializer = new SqlSerializer(spoken);
        this.operation = operation;
        this.engine = engine;
        this.answer = engine.answer(operation, dialect);
        BoundSql sql = serializer.serialize(operation.statement());
        this.text = engine.worded(sql.text());
        this.binders = BinderCompiler.compile(sql.bindings(), engine);
    }

    /** The text for several rows; one that takes arrays serves any number. */
    private static final class Many {
        private final String text;
        private final Binder[] binders;
        private final boolean arrays;

        Many(BoundRows sql, Engine engine) {
            this.text = engine.worded(sql.text());
            this.binders = BinderCompiler.compile(sql.bindings(), engine);
            this.arrays = sql.layout() == BoundRows.Layout.COLUMNS;
        }
    }

    String text() {
        return text;
    }

    boolean hasPlaceholders() {
        return binders.length > 0;
    }

    Answer answer() {
        return answer;
    }

    Statement statement(Connection connection, Arguments arguments) {
        return bound(connection.createStatement(text), arguments);
    }

    /** Binds the arguments to a statement that has this one's placeholders. */
    Statement bound(Statement statement, Arguments arguments) {
        for (int i = 0; i < binders.length; i++) {
            binders[i].bind(statement, i, arguments);
        }
        return statement;
    }

    /** Returns how many of so many rows go into the next statement. */
    int take(int rows) {
        if (rows == 1 || many(0).arrays) {
            return rows;
        }
        int width = Math.max(1, many(0).binders.length);
        int most = Math.max(1, engine.capability().limits().bindings() / width);
        return Integer.highestOneBit(Math.min(Math.min(rows, most), 1 << (SIZES - 1)));
    }

    /** Returns the statement for rows of which there are as many as {@link #take} said. */
    Statement statement(Connection connection, List<Arguments> rows) {
        if (rows.size() == 1) {
            return statement(connection, rows.get(0));
        }
        boolean columns = many(0).arrays;
        Many chosen = columns ? many(0) : many(Integer.numberOfTrailingZeros(rows.size()));
        Statement statement = connection.createStatement(chosen.text);
        return columns ? boundColumns(statement, chosen, rows) : boundRows(statement, chosen, rows);
    }

    private static Statement boundColumns(Statement statement, Many chosen, List<Arguments> rows) {
        for (int i = 0; i < chosen.binders.length; i++) {
            chosen.binders[i].bindAll(statement, i, rows);
        }
        return statement;
    }

    private static Statement boundRows(Statement statement, Many chosen, List<Arguments> rows) {
        int place = 0;
        for (Arguments row : rows) {
            for (Binder binder : chosen.binders) {
                binder.bind(statement, place++, row);
            }
        }
        return statement;
    }

    /** Written when first needed; two threads at most write the same twice. */
    private Many many(int size) {
        Many known = many.get(size);
        if (known == null) {
            BoundRows sql = serializer.serializeAll((Insert) operation.statement(), 1 << size);
            known = new Many(sql, engine);
            many.set(size, known);
        }
        return known;
    }
}
