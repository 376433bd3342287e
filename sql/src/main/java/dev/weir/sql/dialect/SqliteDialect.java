package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQLite, from 3.41 on. The text stands on two things that a connection must be given: the collation
 * {@value #DECIMAL_COLLATION}, which orders decimals stored as text by number, and the function {@value #FLOAT32}, which
 * rounds a floating-point number to 32 bits and leaves NULL alone.
 *
 * <p>Sums are computed in 64 bits. One that leaves its type is an error where it is stored, by the table's own checks;
 * in a condition it is compared by its true value, as a floating-point number beyond 64 bits, and is no error. SQLite
 * knows no {@code NaN}: the difference of two infinite numbers is NULL.
 */
public final class SqliteDialect implements Dialect {
    /** The collation that orders decimals stored as text by number. */
    public static final String DECIMAL_COLLATION = "weir_decimal";

    /** The function of one argument that rounds a floating-point number to 32 bits, ties to even. */
    public static final String FLOAT32 = "weir_float32";

    @Override
    public char identifierQuote() {
        return '"';
    }

    @Override
    public String placeholder(int position, Binding binding) {
        return "?";
    }

    @Override
    public String literal(Value value) {
        return value.accept(SqliteLiterals.INSTANCE);
    }

    /** Text and bytes are ordered as their bytes are, which is the order of every type but the decimals. */
    @Override
    public OrderingForm ordering(Type type) {
        return type == ScalarType.DECIMAL ? OrderingForm.collated(DECIMAL_COLLATION) : OrderingForm.OWN;
    }

    @Override
    public Optional<String> sumFunction(ScalarType type) {
        return switch (type) {
            case INT8, INT16, INT32, INT64, FLOAT64 -> Optional.empty();
            case FLOAT32 -> Optional.of(FLOAT32);
            case DECIMAL ->
                throw new InternalException(
                        SqliteDialect.class,
                        "a sum of decimals, which are text here; verification refuses it for want of"
                                + " DECIMAL_ARITHMETIC");
            case BOOL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME ->
                throw new InternalException(SqliteDialect.class, "a sum of " + type.label());
        };
    }

    @Override
    public TextMatchForm textMatch(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return SqliteTextMatch.form(kind, escape, value);
    }

    /** The set is a JSON array, which the statement takes apart; an index on the columns serves it. */
    @Override
    public PredicateForm inKeys(List<ColumnType> parts) {
        String items = parts.size() == 1
                ? item("value", parts.get(0))
                : IntStream.range(0, parts.size())
                        .mapToObj(i -> item("value ->> " + i, parts.get(i)))
                        .collect(Collectors.joining(", "));
        String select = "(SELECT " + items + " FROM json_each({keys}))";
        return PredicateForm.of("{x} IN " + select, "{x} NOT IN " + select);
    }

    @Override
    public PredicateForm inSet(ColumnType item) {
        return inKeys(List.of(item));
    }

    private static String item(String json, ColumnType part) {
        boolean hex = part.storage() == StorageType.Plain.BLOB || part.storage() == StorageType.Plain.UUID;
        return hex ? "unhex(" + json + ")" : json;
    }

    // NULLs are the smallest unless said otherwise: https://www.sqlite.org/lang_select.html#orderby
    @Override
    public Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable) {
        boolean first = nulls == SortKey.NullOrder.FIRST;
        return new Template(
                switch (direction) {
                    case ASCENDING -> first || !nullable ? "{key}" : "{key} NULLS LAST";
                    case DESCENDING -> first && nullable ? "{key} DESC NULLS FIRST" : "{key} DESC";
                });
    }

    // a negative count means every row: https://www.sqlite.org/lang_select.html#limitoffset
    @Override
    public LimitForm limit() {
        return new LimitForm(
                new Template("LIMIT {n}"),
                new Template("LIMIT max({n}, 0)"),
                "LIMIT -1",
                new Template("OFFSET {n}"),
                true);
    }

    @Override
    public String emptyRows(int rows) {
        if (rows > 1) {
            throw new InternalException(SqliteDialect.class, "several rows without columns, which go one by one");
        }
        return "DEFAULT VALUES";
    }

    @Override
    public Optional<Template> rowsFromArrays() {
        return Optional.empty();
    }

    @Override
    public Template returning(Insert insert) {
        return new Template("{write} RETURNING {columns}");
    }

    @Override
    public Template returning(UpdateRows update) {
        return new Template("{write} RETURNING {columns}");
    }

    /**
     * Without its table, the name of a column that the table does not have would be read as a text
     * (<a href="https://www.sqlite.org/quirks.html#dblquote">double-quoted strings</a>) and given back as if it were
     * the column's value.
     */
    @Override
    public boolean qualifiesReturned() {
        return true;
    }

    @Override
    public Template delete() {
        return new Template("DELETE FROM {table} AS {alias}");
    }

    @Override
    public boolean assignsInTurn() {
        return false;
    }

    @Override
    public boolean readsWhatItWrites() {
        return true;
    }

    @Override
    public boolean limitsMembership() {
        return true;
    }

    @Override
    public ColumnTypes columnTypes() {
        return SqliteColumnTypes.INSTANCE;
    }

    // https://www.sqlite.org/lang_altertable.html
    @Override
    public ForeignKeyForm foreignKeys() {
        throw new InternalException(
                SqliteDialect.class, "foreign keys apart from their table, which forwardReferences makes needless");
    }
}
