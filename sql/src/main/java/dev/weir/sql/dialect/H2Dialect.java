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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * H2, version 2.4, in its regular mode and with its collation left off. Sets of keys travel as arrays, which in the
 * driver cannot hold NULL; their items are of the type that the cast names, but for decimals, which travel as text since
 * the driver cannot put decimals of several scales into one array. Sums that leave their type are errors.
 *
 * <p>H2 takes the comparison of two rows for UNKNOWN as soon as one part is NULL, also where another part differs. So a
 * negated membership test of several columns passes over a row with a NULL in one of them, where it need not.
 */
public final class H2Dialect implements Dialect {
    private static final CastLiterals LITERALS = new CastLiterals(
            H2ColumnTypes::name,
            (constant, type) -> "CAST(" + constant + " AS " + type + ")",
            hex -> "X'" + hex + "'",
            ChronoUnit.NANOS);

    /** H2 compares text by the 16-bit units of Java; the bytes of its UTF-8 are in the order of code points. */
    private static final OrderingForm BY_CODE_POINT =
            new OrderingForm(new Template("STRINGTOUTF8({x})"), new Template("STRINGTOUTF8({x})"));

    @Override
    public char identifierQuote() {
        return '"';
    }

    @Override
    public String placeholder(int position, Binding binding) {
        return binding.accept(new H2Placeholder("$" + position));
    }

    @Override
    public String literal(Value value) {
        return value.accept(LITERALS);
    }

    /** Exact at a price: an index does not serve the order of texts, nor comparisons by it. */
    @Override
    public OrderingForm ordering(Type type) {
        return type == ScalarType.TEXT ? BY_CODE_POINT : OrderingForm.OWN;
    }

    @Override
    public Optional<String> sumFunction(ScalarType type) {
        if (!type.numeric()) {
            throw new InternalException(H2Dialect.class, "a sum of " + type.label());
        }
        return Optional.empty();
    }

    @Override
    public TextMatchForm textMatch(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return H2TextMatch.form(kind, escape, value);
    }

    @Override
    public PredicateForm inKeys(List<ColumnType> parts) {
        if (parts.size() == 1) {
            return PredicateForm.of("{x} = ANY({0})", "{x} <> ALL({0})");
        }
        String arrays = IntStream.range(0, parts.size())
                .mapToObj(part -> "{" + part + "}")
                .collect(Collectors.joining(", "));
        String select = "(SELECT * FROM UNNEST(" + arrays + "))";
        return PredicateForm.of("{x} IN " + select, "{x} NOT IN " + select);
    }

    /**
     * Unlike a disjunction, the one array is served by an index on the column. A select of its items would be run again for each
     * row, and all of them sorted.
     */
    @Override
    public PredicateForm inSet(ColumnType item) {
        String type = H2ColumnTypes.name(item.storage());
        String items = "({items} || CASE WHEN {null} THEN ARRAY[CAST(NULL AS " + type + ")] ELSE CAST(ARRAY[] AS "
                + type + " ARRAY) END)";
        return PredicateForm.of("{x} = ANY" + items, "{x} <> ALL" + items);
    }

    // NULLs are the smallest unless said otherwise: https://h2database.com/html/commands.html#select
    @Override
    public Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable) {
        boolean first = nulls == SortKey.NullOrder.FIRST;
        return new Template(
                switch (direction) {
                    case ASCENDING -> first || !nullable ? "{key}" : "{key} NULLS LAST";
                    case DESCENDING -> first && nullable ? "{key} DESC NULLS FIRST" : "{key} DESC";
                });
    }

    // a count that is negative or NULL is an error
    @Override
    public LimitForm limit() {
        return new LimitForm(
                new Template("LIMIT {n}"), new Template("LIMIT {n}"), "", new Template("OFFSET {n}"), true);
    }

    @Override
    public String emptyRows(int rows) {
        return "() VALUES " + "(), ".repeat(rows - 1) + "()";
    }

    @Override
    public Optional<Template> rowsFromArrays() {
        return Optional.empty();
    }

    // https://h2database.com/html/grammar.html#data_change_delta_table
    @Override
    public Template returning(Insert insert) {
        return new Template("SELECT {columns} FROM FINAL TABLE ({write})");
    }

    @Override
    public Template returning(UpdateRows update) {
        return new Template("SELECT {columns} FROM FINAL TABLE ({write})");
    }

    @Override
    public boolean qualifiesReturned() {
        return false;
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
        return H2ColumnTypes.INSTANCE;
    }

    @Override
    public ForeignKeyForm foreignKeys() {
        return H2ForeignKeys.INSTANCE;
    }
}
