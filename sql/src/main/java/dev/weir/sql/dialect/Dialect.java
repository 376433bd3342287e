package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
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
     */
    String placeholder(int position);

    /** Returns a constant as SQL, in the storage that the database has for its type. */
    String literal(Value value);

    /**
     * Returns what follows an operand whose order counts, in a comparison by order or as a sort key, so that the
     * database orders values of {@code type} as {@link dev.weir.core.value.ValueOrder} does; empty if it does so anyway.
     */
    String ordering(Type type);

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

    /** Returns how membership in a set of keys, bound as one argument, is tested. */
    PredicateForm inKeys(List<ColumnType> parts);

    /** Returns one key of an ORDER BY, with the hole {@code {key}}. */
    Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls);

    /** Returns how a result is cut. */
    LimitForm limit();

    /** Returns what follows the table in an insert that gives no column. */
    String emptyRow();

    /** Returns whether a column that a write gives back is named with its table. */
    boolean qualifiesReturned();

    /** Returns how columns are declared. */
    ColumnTypes columnTypes();
}
