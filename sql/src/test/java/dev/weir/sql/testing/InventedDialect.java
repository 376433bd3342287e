package dev.weir.sql.testing;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.sql.PatternForm;
import dev.weir.sql.dialect.ColumnTypes;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.LimitForm;
import dev.weir.sql.dialect.PredicateForm;
import dev.weir.sql.dialect.Template;
import dev.weir.sql.dialect.TextMatchForm;
import java.util.List;
import java.util.Optional;

/** A dialect of no database, which answers every question otherwise than SQLite. */
public final class InventedDialect implements Dialect {
    /** How it rewrites patterns. */
    public static final PatternForm REWRITTEN = text -> "<" + text + ">";

    @Override
    public char identifierQuote() {
        return '`';
    }

    @Override
    public String placeholder(int position) {
        return "$" + position;
    }

    @Override
    public String literal(Value value) {
        return "constant";
    }

    @Override
    public String ordering(Type type) {
        return " COLLATE exact";
    }

    @Override
    public Optional<String> sumFunction(ScalarType type) {
        return type == ScalarType.INT64 ? Optional.empty() : Optional.of("exact");
    }

    @Override
    public TextMatchForm textMatch(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return new TextMatchForm(
                new PredicateForm(new Template("{y} MATCHES {x}"), new Template("{y} MISSES {x}")),
                value ? Optional.of(REWRITTEN) : Optional.empty());
    }

    @Override
    public PredicateForm inKeys(List<ColumnType> parts) {
        return new PredicateForm(new Template("{x} = ANY ({keys})"), new Template("{x} <> ALL ({keys})"));
    }

    @Override
    public Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls) {
        return new Template("({key}) IS NULL, {key}");
    }

    @Override
    public LimitForm limit() {
        return new LimitForm(new Template("FIRST {n}"), new Template("FIRST ({n})"), "", new Template("AFTER {n}"));
    }

    @Override
    public String emptyRow() {
        return "() VALUES ()";
    }

    @Override
    public boolean qualifiesReturned() {
        return false;
    }

    @Override
    public ColumnTypes columnTypes() {
        return Columns.INSTANCE;
    }

    private enum Columns implements ColumnTypes {
        INSTANCE;

        @Override
        public String of(StorageType storage) {
            return "OWN";
        }

        @Override
        public String counted(StorageType storage) {
            return "COUNTED KEY";
        }

        @Override
        public boolean refusesOthers(StorageType storage) {
            return true;
        }

        @Override
        public String tableOptions() {
            return "";
        }
    }
}
