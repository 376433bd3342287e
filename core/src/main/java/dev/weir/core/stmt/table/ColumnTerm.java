package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.Term;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.List;

/** What expressions over tables refer to. */
public sealed interface ColumnTerm extends Term {

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitColumnRef(ColumnRef term);

        R visitDerivedRef(DerivedRef term);

        R visitParam(Param term);

        R visitExists(Exists term);

        R visitInSelect(InSelect term);

        R visitInKeys(InKeys term);

        R visitScalarSelect(ScalarSelect term);

        R visitCountRows(CountRows term);

        R visitCountDistinct(CountDistinct term);

        R visitRowNumber(RowNumber term);
    }

    /** A column of a table that is in scope under {@code alias}, here or in an enclosing statement. */
    record ColumnRef(Alias alias, ColumnId column, ColumnType columnType, boolean nullable) implements ColumnTerm {
        @Override
        public Type type() {
            return columnType.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitColumnRef(this);
        }
    }

    /**
     * A column of a derived table.
     *
     * @param position the column's position in the derived select, counted from zero
     */
    record DerivedRef(Alias alias, int position, ColumnType columnType) implements ColumnTerm {
        @Override
        public Type type() {
            return columnType.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDerivedRef(this);
        }
    }

    /**
     * A value that is bound when the statement runs. If the type is a list, the storage is that of its items.
     *
     * @param slot which of the operation's arguments, counted from zero
     */
    record Param(int slot, ColumnType columnType) implements ColumnTerm {
        @Override
        public Type type() {
            return columnType.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParam(this);
        }
    }

    /** Whether a select gives any row; never UNKNOWN. */
    record Exists(Select select) implements ColumnTerm {
        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExists(this);
        }
    }

    /**
     * Whether a tuple is among the rows of a select. Three-valued like {@link Expr.InList}; FALSE for no row. Where it is not
     * TRUE and something is NULL, databases do not agree on a tuple of several operands: it may stand only where UNKNOWN
     * counts as FALSE.
     *
     * @param operands as many as the select has columns, of the same types
     */
    record InSelect(List<Expr<ColumnTerm>> operands, Select select) implements ColumnTerm {
        public InSelect {
            operands = List.copyOf(operands);
            if (operands.size() != select.columns().size()) {
                throw new IllegalArgumentException(operands.size() + " operands IN a select of "
                        + select.columns().size() + " columns");
            }
            for (int i = 0; i < operands.size(); i++) {
                Type wanted = select.columns().get(i).type();
                if (!operands.get(i).type().equals(wanted)) {
                    throw new IllegalArgumentException("operand " + i + " IN a select needs " + wanted.label()
                            + ", got " + operands.get(i).type().label());
                }
            }
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInSelect(this);
        }
    }

    /**
     * Whether a tuple is among a set of keys that is bound when the statement runs. No key has a NULL part, so the
     * answer is UNKNOWN only where an operand is NULL. A tuple of several operands that may be NULL may stand only where
     * UNKNOWN counts as FALSE.
     *
     * @param operands the columns compared, one or more
     * @param slot the argument that holds the keys: a {@link List} of items for one operand, of {@code Object[]} tuples
     *     for several
     */
    record InKeys(List<Expr<ColumnTerm>> operands, int slot, List<ColumnType> types) implements ColumnTerm {
        public InKeys {
            operands = List.copyOf(operands);
            types = List.copyOf(types);
            if (operands.isEmpty() || operands.size() != types.size()) {
                throw new IllegalArgumentException(
                        operands.size() + " operands for keys of " + types.size() + " parts");
            }
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInKeys(this);
        }
    }

    /** The only value of the only row of a select of one column; NULL if it gives no row. */
    record ScalarSelect(Select select) implements ColumnTerm {
        public ScalarSelect {
            if (select.columns().size() != 1) {
                throw new IllegalArgumentException(
                        "a scalar select of " + select.columns().size() + " columns");
            }
        }

        @Override
        public Type type() {
            return select.columns().get(0).type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScalarSelect(this);
        }
    }

    /** How many rows the enclosing select passes, as INT64. */
    record CountRows() implements ColumnTerm {
        @Override
        public Type type() {
            return ScalarType.INT64;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCountRows(this);
        }
    }

    /** How many different values of an operand the rows have that the enclosing select passes, NULL not counted, as INT64. */
    record CountDistinct(Expr<ColumnTerm> operand) implements ColumnTerm {
        @Override
        public Type type() {
            return ScalarType.INT64;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCountDistinct(this);
        }
    }

    /** The number of a row among those that agree in {@code partition}, in order, counted from one, as INT64. */
    record RowNumber(List<Expr<ColumnTerm>> partition, List<SortKey<ColumnTerm>> sort) implements ColumnTerm {
        public RowNumber {
            partition = List.copyOf(partition);
            sort = List.copyOf(sort);
        }

        @Override
        public Type type() {
            return ScalarType.INT64;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRowNumber(this);
        }
    }
}
