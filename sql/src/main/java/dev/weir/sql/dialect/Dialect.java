package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.sql.Binding;
import java.util.List;
import java.util.Optional;

/**
 * How one database spells SQL. Says nothing of what the database can do: a statement that it cannot run was refused
 * before it got here, and a dialect that is asked for it all the same throws an {@link InternalException}.
 *
 * <p>Stateless. A new question is a new abstract method, so that every dialect must answer it.
 */
public interface Dialect {

    /** Returns what stands before and after an identifier, and twice for itself inside one. */
    char identifierQuote();

    /**
     * Returns a placeholder.
     *
     * @param position which placeholder of the text, counted from one
     * @param binding what it is bound to, for a database that must be told the type
     */
    String placeholder(int position, Binding binding);

    /** Returns a constant as SQL, in the storage that the database has for its type. */
    String literal(Value value);

    /**
     * Returns what becomes of operands whose order counts, in a comparison by order or as a sort key, so that the
     * database orders values of {@code type} as {@link dev.weir.core.value.ValueOrder} does.
     */
    OrderingForm ordering(Type type);

    /**
     * Returns the function that brings a sum or difference, as the database computes it, back into {@code type}; empty
     * if none is needed.
     */
    Optional<String> sumFunction(ScalarType type);

    /**
     * Returns how text is matched.
     *
     * @param value whether the right side is known when the statement runs, so that it can be rewritten; else it is
     *     computed by the database
     */
    TextMatchForm textMatch(TextMatchKind kind, Optional<Character> escape, boolean value);

    /**
     * Returns how membership in a set of keys is tested, no part of which is NULL: over {@code {x}}, the operand or a row
     * of operands, and either {@code {keys}}, the whole set as one text, or {@code {0}}, {@code {1}} and so on, an array
     * of each part.
     */
    PredicateForm inKeys(List<ColumnType> parts);

    /**
     * Returns how membership in a set is tested that may be NULL or have NULLs among its items: over {@code {x}} and
     * either {@code {keys}}, {@code {0}}, an array of all items, or {@code {items}}, an array of those that are not NULL,
     * and {@code {null}}, whether something is.
     */
    PredicateForm inSet(ColumnType item);

    /**
     * Returns one key of an ORDER BY, with the hole {@code {key}}.
     *
     * @param nullable whether the key can be NULL; if not, {@code nulls} says nothing, and saying it all the same may keep
     *     a database from using an index
     */
    Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable);

    /** Returns how a result is cut. */
    LimitForm limit();

    /**
     * Returns what follows the table in an insert that gives no column.
     *
     * @param rows how many rows to insert, at least one
     */
    String emptyRows(int rows);

    /**
     * Returns how an insert takes many rows from arrays, one for each argument: what follows the columns, with the holes
     * {@code {values}}, a row's values; {@code {arrays}}; {@code {rows}}, the name that values know a row by; and
     * {@code {names}}, the names of its columns. Empty if each row is written out.
     */
    Optional<Template> rowsFromArrays();

    /**
     * Returns how an insert that gives back columns is written, with the holes {@code {write}}, the insert without
     * them, and {@code {columns}}.
     */
    Template returning(Insert insert);

    /**
     * Returns how an update that gives back columns is written, with the holes {@code {write}}, the update without
     * them, and {@code {columns}}.
     */
    Template returning(UpdateRows update);

    /** Returns whether a column that a write gives back is named with its table. */
    boolean qualifiesReturned();

    /** Returns how a delete begins, with the holes {@code {table}} and {@code {alias}}. */
    Template delete();

    /**
     * Returns whether an update assigns one column after the other, so that a later value is computed from what earlier
     * ones have left.
     */
    boolean assignsInTurn();

    /** Returns whether a select inside an update or delete may read the table that is written. */
    boolean readsWhatItWrites();

    /** Returns whether a select in which membership is tested may be cut by a limit. */
    boolean limitsMembership();

    /** Returns how foreign keys are added to a table that is there, and dropped without it. */
    ForeignKeyForm foreignKeys();

    /** Returns how columns are declared. */
    ColumnTypes columnTypes();
}
