package dev.weir.sql.testing;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What expressions over tables mean, by the evaluator of the core: the answer that a database has to give. Selects are
 * those over stored tables, without order and limit.
 *
 * @param tables the rows of each table
 * @param arguments the value of each slot that holds one
 * @param keys the keys in each slot that holds a set of keys
 */
public record Reference(
        Map<TableId, List<Map<ColumnId, Value>>> tables, List<Value> arguments, Map<Integer, List<List<Value>>> keys) {
    /** Returns the value of an expression for each row of a table that is in scope under {@code alias}. */
    public List<Value> evaluate(Expr<ColumnTerm> expr, TableId table, Alias alias) {
        return rows(table).stream().map(row -> value(expr, Map.of(alias, row))).toList();
    }

    private List<Map<ColumnId, Value>> rows(TableId table) {
        return tables.getOrDefault(table, List.of());
    }

    private Value value(Expr<ColumnTerm> expr, Map<Alias, Map<ColumnId, Value>> scope) {
        return new Evaluator<ColumnTerm>(term -> term.accept(new Terms(scope))).evaluate(expr);
    }

    /** The value of each kind of term, in a scope. */
    private final class Terms implements ColumnTerm.Visitor<Value> {
        private final Map<Alias, Map<ColumnId, Value>> scope;

        Terms(Map<Alias, Map<ColumnId, Value>> scope) {
            this.scope = scope;
        }

        @Override
        public Value visitColumnRef(ColumnTerm.ColumnRef term) {
            return scope.get(term.alias()).get(term.column());
        }

        @Override
        public Value visitParam(ColumnTerm.Param term) {
            return arguments.get(term.slot());
        }

        @Override
        public Value visitExists(ColumnTerm.Exists term) {
            return Value.Bool.of(!select(term.select()).isEmpty());
        }

        @Override
        public Value visitInSelect(ColumnTerm.InSelect term) {
            return in(term.operands(), select(term.select()));
        }

        @Override
        public Value visitInKeys(ColumnTerm.InKeys term) {
            return in(term.operands(), keys.getOrDefault(term.slot(), List.of()));
        }

        @Override
        public Value visitScalarSelect(ColumnTerm.ScalarSelect term) {
            List<List<Value>> rows = select(term.select());
            return rows.isEmpty() ? new Value.Null(term.type()) : rows.get(0).get(0);
        }

        @Override
        public Value visitDerivedRef(ColumnTerm.DerivedRef term) {
            throw new AssertionError("derived tables are not for this reference");
        }

        @Override
        public Value visitCountRows(ColumnTerm.CountRows term) {
            throw new AssertionError("counts are not for this reference");
        }

        @Override
        public Value visitCountDistinct(ColumnTerm.CountDistinct term) {
            throw new AssertionError("counts are not for this reference");
        }

        @Override
        public Value visitRowNumber(ColumnTerm.RowNumber term) {
            throw new AssertionError("row numbers are not for this reference");
        }

        private List<List<Value>> select(Select select) {
            From.Stored from = (From.Stored) select.from();
            List<List<Value>> rows = new ArrayList<>();
            for (Map<ColumnId, Value> row : rows(from.table())) {
                Map<Alias, Map<ColumnId, Value>> inner = new LinkedHashMap<>(scope);
                inner.put(from.alias(), row);
                if (value(select.where(), inner).equals(Value.Bool.TRUE)) {
                    rows.add(select.columns().stream()
                            .map(column -> value(column, inner))
                            .toList());
                }
            }
            return rows;
        }

        /** A tuple equals a row if all parts do; it is in the rows if it equals any. */
        private Value in(List<Expr<ColumnTerm>> operands, List<List<Value>> rows) {
            List<Value> tuple =
                    operands.stream().map(operand -> value(operand, scope)).toList();
            List<Expr<ColumnTerm>> equalities = new ArrayList<>();
            for (List<Value> row : rows) {
                List<Expr<ColumnTerm>> parts = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    parts.add(new Expr.Comparison<>(
                            ComparisonOp.EQ, new Expr.Literal<>(tuple.get(i)), new Expr.Literal<>(row.get(i))));
                }
                equalities.add(Expr.all(parts));
            }
            return value(Expr.any(equalities), scope);
        }
    }
}
