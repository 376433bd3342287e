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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * PostgreSQL, version 18, in a database whose encoding is UTF-8. Sets of keys and the rows of an insert travel as arrays,
 * so that neither their number nor their length is part of the text.
 *
 * <p>Arrays hold items of the type that their cast names, with two exceptions, which travel as {@code text[]}: labels,
 * and bytes, each as {@code \x} followed by two hexadecimal digits a byte.
 *
 * <p>The collation {@code "C"} orders text by its bytes, which is by code point. Sums that leave their type are errors,
 * but for those of 8-bit integers, which are 16-bit ones here: such a sum is an error where it is stored.
 */
public final class PostgresDialect implements Dialect {
    private static final CastLiterals LITERALS = new CastLiterals(
            PostgresColumnTypes::name,
            (constant, type) -> constant + "::" + type,
            hex -> CastLiterals.quoted("\\x" + hex) + "::bytea",
            ChronoUnit.MICROS);

    @Override
    public char identifierQuote() {
        return '"';
    }

    @Override
    public String placeholder(int position, Binding binding) {
        return "$" + position + binding.accept(PostgresCasts.INSTANCE);
    }

    @Override
    public String literal(Value value) {
        return value.accept(LITERALS);
    }

    /** Named here as well as in the declaration of columns: not every operand is a column that Weir declared. */
    @Override
    public OrderingForm ordering(Type type) {
        return type == ScalarType.TEXT ? OrderingForm.collated("\"C\"") : OrderingForm.OWN;
    }

    @Override
    public Optional<String> sumFunction(ScalarType type) {
        if (!type.numeric()) {
            throw new InternalException(PostgresDialect.class, "a sum of " + type.label());
        }
        return Optional.empty();
    }

    @Override
    public TextMatchForm textMatch(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return PostgresTextMatch.form(kind, escape, value);
    }

    /** ANY of NULL is UNKNOWN, ANY of nothing is FALSE, and an index on the column serves it. */
    @Override
    public PredicateForm inKeys(List<ColumnType> parts) {
        if (parts.size() == 1) {
            return PredicateForm.of("{x} = ANY({0})", "{x} <> ALL({0})");
        }
        String arrays = IntStream.range(0, parts.size())
                .mapToObj(part -> "{" + part + "}")
                .collect(Collectors.joining(", "));
        String select = "(SELECT * FROM unnest(" + arrays + "))";
        return PredicateForm.of("{x} IN " + select, "{x} NOT IN " + select);
    }

    @Override
    public PredicateForm inSet(ColumnType item) {
        return inKeys(List.of(item));
    }

    // NULLs are the greatest unless said otherwise: https://www.postgresql.org/docs/18/queries-order.html
    @Override
    public Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable) {
        boolean first = nulls == SortKey.NullOrder.FIRST;
        return new Template(
                switch (direction) {
                    case ASCENDING -> first && nullable ? "{key} NULLS FIRST" : "{key}";
                    case DESCENDING -> first || !nullable ? "{key} DESC" : "{key} DESC NULLS LAST";
                });
    }

    // a count of NULL means every row, a negative one is an error; greatest() passes over NULL:
    // https://www.postgresql.org/docs/18/queries-limit.html
    @Override
    public LimitForm limit() {
        return new LimitForm(
                new Template("LIMIT {n}"),
                new Template("LIMIT greatest({n}, 0)"),
                "",
                new Template("OFFSET {n}"),
                true);
    }

    @Override
    public String emptyRows(int rows) {
        return rows == 1 ? "DEFAULT VALUES" : "SELECT FROM generate_series(1, " + rows + ")";
    }

    /** Keys are made row after row, in the order of the arrays, and given back in that order. */
    @Override
    public Optional<Template> rowsFromArrays() {
        return Optional.of(new Template(
                "SELECT {values} FROM unnest({arrays}) WITH ORDINALITY AS {rows}({names}, n)" + " ORDER BY {rows}.n"));
    }

    @Override
    public Template returning(Insert insert) {
        return new Template("{write} RETURNING {columns}");
    }

    @Override
    public Template returning(UpdateRows update) {
        return new Template("{write} RETURNING {columns}");
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
        return PostgresColumnTypes.INSTANCE;
    }

    /** The casts without which PostgreSQL would take a parameter for another type than the one it is compared with. */
    private enum PostgresCasts implements Binding.Visitor<String> {
        INSTANCE;

        @Override
        public String visitScalar(Binding.Scalar binding) {
            return binding.type().storage() instanceof StorageType.Labels labels
                    ? "::" + PostgresColumnTypes.name(labels)
                    : "";
        }

        @Override
        public String visitPattern(Binding.Pattern binding) {
            return "";
        }

        @Override
        public String visitSet(Binding.Set binding) {
            throw new InternalException(PostgresDialect.class, "a set as one text");
        }

        @Override
        public String visitArray(Binding.Array binding) {
            return array(binding.type().storage());
        }

        @Override
        public String visitItems(Binding.Items binding) {
            return array(binding.type().storage());
        }

        @Override
        public String visitHasNull(Binding.HasNull binding) {
            return "";
        }

        @Override
        public String visitColumn(Binding.Column binding) {
            return array(binding.type().storage());
        }

        private static String array(StorageType items) {
            boolean asText = items == StorageType.Plain.BLOB || items instanceof StorageType.Labels;
            return (asText ? "::text[]::" : "::") + PostgresColumnTypes.name(items) + "[]";
        }
    }

    @Override
    public ForeignKeyForm foreignKeys() {
        return PostgresForeignKeys.INSTANCE;
    }
}
