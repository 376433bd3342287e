package dev.weir.sql.testing;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.sql.Binding;
import dev.weir.sql.PatternForm;
import dev.weir.sql.dialect.ColumnTypes;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.ForeignKeyForm;
import dev.weir.sql.dialect.LimitForm;
import dev.weir.sql.dialect.OrderingForm;
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
    public String placeholder(int position, Binding binding) {
        return "$" + position;
    }

    @Override
    public String literal(Value value) {
        return "constant";
    }

    @Override
    public OrderingForm ordering(Type type) {
        return new OrderingForm(new Template("{x} COLLATE exact"), new Template("exact({x})"));
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
        if (parts.size() > 1) {
            return new PredicateForm(new Template("{x} AMONG ({1}, {0})"), new Template("{x} BEYOND ({1}, {0})"));
        }
        return new PredicateForm(new Template("{x} = ANY ({keys})"), new Template("{x} <> ALL ({keys})"));
    }

    @Override
    public PredicateForm inSet(ColumnType item) {
        return new PredicateForm(
                new Template("{x} OF ({items}) OR {null}"), new Template("{x} NOT OF ({items}) OR {null}"));
    }

    @Override
    public Template sortKey(SortKey.Direction direction, SortKey.NullOrder nulls, boolean nullable) {
        return new Template("({key}) IS NULL, {key}");
    }

    @Override
    public LimitForm limit() {
        return new LimitForm(
                new Template("FIRST {n}"), new Template("FIRST ({n})"), "", new Template("AFTER {n}"), false);
    }

    @Override
    public String emptyRows(int rows) {
        return rows + " EMPTY";
    }

    @Override
    public Optional<Template> rowsFromArrays() {
        return Optional.of(new Template("{values} OF {rows}({names}) AMONG {arrays}"));
    }

    @Override
    public Template returning(Insert insert) {
        return new Template("{columns} AFTER ({write})");
    }

    @Override
    public Template returning(UpdateRows update) {
        return new Template("{columns} ONCE ({write})");
    }

    @Override
    public boolean qualifiesReturned() {
        return false;
    }

    @Override
    public Template delete() {
        return new Template("FORGET {alias} OF {table}");
    }

    @Override
    public boolean assignsInTurn() {
        return true;
    }

    @Override
    public boolean readsWhatItWrites() {
        return false;
    }

    @Override
    public boolean limitsMembership() {
        return false;
    }

    @Override
    public ForeignKeyForm foreignKeys() {
        return new ForeignKeyForm() {
            @Override
            public List<String> add(TableId table, ForeignKey key) {
                return List.of("TIE " + table + " BY " + key.name());
            }

            @Override
            public List<String> drop(TableId table, ForeignKey key) {
                return List.of("UNTIE " + table + " BY " + key.name());
            }
        };
    }

    @Override
    public ColumnTypes columnTypes() {
        return Columns.INSTANCE;
    }

    private enum Columns implements ColumnTypes {
        INSTANCE;

        @Override
        public String of(StorageType storage, boolean keyed) {
            return keyed ? "OWN KEY" : "OWN";
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

        @Override
        public String indexed(boolean nullable) {
            return nullable ? " AND NULL" : "";
        }

        @Override
        public boolean indexesInTable() {
            return true;
        }

        @Override
        public List<String> create(EnumType labels) {
            return List.of("MAKE " + labels.name());
        }

        @Override
        public List<String> drop(EnumType labels) {
            return List.of("UNMAKE " + labels.name());
        }
    }
}
