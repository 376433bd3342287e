package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.sql.Binding;
import java.util.List;
import java.util.Optional;

/**
 * What MySQL and MariaDB spell alike. The text stands on things that a connection must be given: {@code SET NAMES utf8mb4}
 * with the {@link #collation}, a strict SQL mode without {@code NO_BACKSLASH_ESCAPES}, {@code HIGH_NOT_PRECEDENCE} and
 * {@code PIPES_AS_CONCAT}, and the count of rows found, not of rows changed, as the answer of an update.
 *
 * <p>An instant is a date and time of UTC, which no time zone of the session touches. 32-bit floating-point numbers are
 * stored and added as 64-bit ones, and bound as such. Integers are added in 64 bits; a sum that leaves its type is an
 * error where it is stored. There is no {@code NaN} and nothing infinite.
 */
abstract sealed class MySqlFamily implements Dialect permits MariaDbDialect, MySqlDialect {
    private final String collation;
    private final ColumnTypes columnTypes;
    private final MySqlKeys keys;

    MySqlFamily(String collation) {
        this.collation = collation;
        this.columnTypes = new MySqlColumnTypes(collation);
        this.keys = new MySqlKeys(collation);
    }

    /** Returns the collation of connections and of columns, which compares text by code point. */
    public final String collation() {
        return collation;
    }

    @Override
    public final char identifierQuote() {
        return '`';
    }

    /** Without the cast, a time as the operand of BETWEEN is compared as text. */
    @Override
    public final String placeholder(int position, Binding binding) {
        boolean time = binding instanceof Binding.Scalar scalar && scalar.type().storage() == StorageType.Plain.TIME;
        return time ? "CAST(? AS TIME(6))" : "?";
    }

    @Override
    public final String literal(Value value) {
        return value.accept(MySqlLiterals.INSTANCE);
    }

    @Override
    public final OrderingForm ordering(Type type) {
        return OrderingForm.OWN;
    }

    @Override
    public final Optional<String> sumFunction(ScalarType type) {
        if (!type.numeric()) {
            throw new InternalException(getClass(), "a sum of " + type.label());
        }
        return Optional.empty();
    }

    @Override
    public final TextMatchForm textMatch(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return MySqlTextMatch.form(kind, escape, value);
    }

    @Override
    public final PredicateForm inKeys(List<ColumnType> parts) {
        String select = keys.select(parts);
        return PredicateForm.of("{x} IN " + select, "{x} NOT IN " + select);
    }

    @Override
    public final PredicateForm inSet(ColumnType item) {
        return inKeys(List.of(item));
    }

    // NULLs are the smallest: https://dev.mysql.com/doc/refman/8.0/en/working-with-null.html
    @Override
    public final Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable) {
        boolean first = nulls == SortKey.NullOrder.FIRST;
        return new Template(
                switch (direction) {
                    case ASCENDING -> first || !nullable ? "{key}" : "ISNULL({key}), {key}";
                    case DESCENDING -> first && nullable ? "ISNULL({key}) DESC, {key} DESC" : "{key} DESC";
                });
    }

    // a count is a number or a parameter, never computed; the great number is the manual's own:
    // https://dev.mysql.com/doc/refman/8.0/en/select.html
    @Override
    public final LimitForm limit() {
        return new LimitForm(
                new Template("LIMIT {n}"),
                new Template("LIMIT {n}"),
                "LIMIT 18446744073709551615",
                new Template("OFFSET {n}"),
                false);
    }

    @Override
    public final String emptyRows(int rows) {
        return "() VALUES " + "(), ".repeat(rows - 1) + "()";
    }

    @Override
    public final Optional<Template> rowsFromArrays() {
        return Optional.empty();
    }

    @Override
    public final Template returning(UpdateRows update) {
        throw new InternalException(getClass(), "an update that gives back columns, for which it has no RETURNING");
    }

    @Override
    public final boolean qualifiesReturned() {
        return false;
    }

    /** MariaDB takes an alias in this form only, before its version 11.6. */
    @Override
    public final Template delete() {
        return new Template("DELETE {alias} FROM {table} AS {alias}");
    }

    // https://dev.mysql.com/doc/refman/8.0/en/update.html
    @Override
    public final boolean assignsInTurn() {
        return true;
    }

    // https://dev.mysql.com/doc/refman/8.0/en/subquery-restrictions.html
    @Override
    public final boolean limitsMembership() {
        return false;
    }

    @Override
    public final ColumnTypes columnTypes() {
        return columnTypes;
    }
}
