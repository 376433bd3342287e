package dev.weir.planner.testing;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs selects over rows in memory as a database would, and evaluates expressions with the subqueries in them. Slow and
 * plain on purpose: it is what rewrites are measured against.
 */
public final class TableInterpreter {
    private final SampleRows rows;
    private final Bound bound;

    public TableInterpreter(SampleRows rows, Bound bound) {
        this.rows = rows;
        this.bound = bound;
    }

    /**
     * Returns the value of an expression. An operand that fails makes the whole fail, even where another one decides:
     * databases promise no order in which they look at them.
     *
     * @throws InvalidValueException if a number leaves its type, a scalar select gives several rows or a limit is NULL
     *     or negative
     */
    public Value evaluate(Expr<ColumnTerm> expr, Scope scope) {
        expr.mapChildren(child -> {
            evaluate(child, scope);
            return child;
        });
        return new Evaluator<ColumnTerm>(term -> term.accept(new Terms(scope))).evaluate(expr);
    }

    /** Returns whether a condition is TRUE; throws as {@link #evaluate} does. */
    public boolean isTrue(Expr<ColumnTerm> condition, Scope scope) {
        return evaluate(condition, scope).equals(Value.Bool.TRUE);
    }

    /** Returns the rows of a select, ties in the order of the source; throws as {@link #evaluate} does. */
    public List<List<Value>> rows(Select select, Scope outer) {
        List<Scope> passing = source(select.from(), outer).stream()
                .filter(scope -> isTrue(select.where(), scope))
                .toList();
        List<Scope> seen = passing.stream().map(scope -> scope.among(passing)).toList();
        List<List<Value>> given =
                counts(select) ? List.of(columns(select, outer.among(passing))) : sorted(select, seen);
        List<List<Value>> all = select.distinct() ? given.stream().distinct().toList() : given;
        long offset = number(select.limit().offset(), outer).orElse(0L);
        long count = number(select.limit().count(), outer).orElse((long) all.size());
        return all.stream().skip(offset).limit(count).toList();
    }

    private List<List<Value>> sorted(Select select, List<Scope> scopes) {
        record Keyed(List<Value> key, List<Value> columns) {}
        return scopes.stream()
                .map(scope -> new Keyed(keys(select.orderBy(), scope), columns(select, scope)))
                .sorted(Comparator.comparing(Keyed::key, new RowOrder(select.orderBy())))
                .map(Keyed::columns)
                .toList();
    }

    private List<Value> columns(Select select, Scope scope) {
        return select.columns().stream().map(column -> evaluate(column, scope)).toList();
    }

    private List<Value> keys(List<SortKey<ColumnTerm>> keys, Scope scope) {
        return keys.stream().map(key -> evaluate(key.expr(), scope)).toList();
    }

    private List<Scope> source(From from, Scope outer) {
        if (from instanceof From.Stored stored) {
            return rows.of(stored.table()).stream()
                    .map(row -> outer.with(stored.alias(), row))
                    .toList();
        }
        if (from instanceof From.LeftJoined joined) {
            return source(joined.left(), outer).stream()
                    .flatMap(left -> joined(left, joined))
                    .toList();
        }
        if (from instanceof From.Lateral lateral) {
            return derived(lateral.select(), lateral.alias(), outer);
        }
        From.Derived derived = (From.Derived) from;
        return derived(derived.select(), derived.alias(), outer);
    }

    private List<Scope> derived(Select select, Alias alias, Scope outer) {
        return rows(select, outer).stream()
                .map(row -> outer.withDerived(alias, row))
                .toList();
    }

    private Stream<Scope> joined(Scope left, From.LeftJoined from) {
        List<Scope> matching = source(from.right(), left).stream()
                .filter(scope -> isTrue(from.on(), scope))
                .toList();
        return matching.isEmpty() ? Stream.of(left.without(from.right().alias())) : matching.stream();
    }

    private Optional<Long> number(Optional<Expr<ColumnTerm>> part, Scope outer) {
        return part.map(expr -> {
            if (evaluate(expr, outer) instanceof Value.Int number && number.value() >= 0) {
                return number.value();
            }
            throw new InvalidValueException("a limit that is NULL or negative");
        });
    }

    private static boolean counts(Select select) {
        return select.columns().stream().anyMatch(TableInterpreter::counts);
    }

    private static boolean counts(Expr<ColumnTerm> expr) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            return leaf.term() instanceof ColumnTerm.CountRows || leaf.term() instanceof ColumnTerm.CountDistinct;
        }
        List<Expr<ColumnTerm>> counting = new ArrayList<>();
        expr.mapChildren(child -> {
            if (counts(child)) {
                counting.add(child);
            }
            return child;
        });
        return !counting.isEmpty();
    }

    private static Value in(List<Value> tuple, List<List<Value>> rows) {
        Value found = Value.Bool.FALSE;
        for (List<Value> row : rows) {
            Value same = same(tuple, row);
            if (same.equals(Value.Bool.TRUE)) {
                return same;
            }
            found = same instanceof Value.Null ? same : found;
        }
        return found;
    }

    /** Compares tuples part by part: FALSE if a part differs, else UNKNOWN if one is NULL, else TRUE. */
    private static Value same(List<Value> left, List<Value> right) {
        Value result = Value.Bool.TRUE;
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) instanceof Value.Null || right.get(i) instanceof Value.Null) {
                result = new Value.Null(ScalarType.BOOL);
            } else if (ValueOrder.INSTANCE.compare(left.get(i), right.get(i)) != 0) {
                return Value.Bool.FALSE;
            }
        }
        return result;
    }

    /** The value of each term in one scope. */
    private final class Terms implements ColumnTerm.Visitor<Value> {
        private final Scope scope;

        private Terms(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Value visitColumnRef(ColumnTerm.ColumnRef term) {
            return scope.isWithoutRow(term.alias())
                    ? new Value.Null(term.type())
                    : scope.column(term.alias(), term.column());
        }

        @Override
        public Value visitDerivedRef(ColumnTerm.DerivedRef term) {
            return scope.isWithoutRow(term.alias())
                    ? new Value.Null(term.type())
                    : scope.derivedColumn(term.alias(), term.position());
        }

        @Override
        public Value visitParam(ColumnTerm.Param term) {
            Value value = bound.values().get(term.slot());
            if (value == null) {
                throw new AssertionError("nothing bound to slot " + term.slot());
            }
            return value;
        }

        @Override
        public Value visitExists(ColumnTerm.Exists term) {
            return Value.Bool.of(!rows(term.select(), scope).isEmpty());
        }

        @Override
        public Value visitInSelect(ColumnTerm.InSelect term) {
            return in(tuple(term.operands()), rows(term.select(), scope));
        }

        @Override
        public Value visitInKeys(ColumnTerm.InKeys term) {
            return in(tuple(term.operands()), bound.keys().getOrDefault(term.slot(), List.of()));
        }

        @Override
        public Value visitScalarSelect(ColumnTerm.ScalarSelect term) {
            List<List<Value>> found = rows(term.select(), scope);
            if (found.size() > 1) {
                throw new InvalidValueException("a scalar select of " + found.size() + " rows");
            }
            return found.isEmpty() ? new Value.Null(term.type()) : found.get(0).get(0);
        }

        @Override
        public Value visitCountRows(ColumnTerm.CountRows term) {
            return new Value.Int(ScalarType.INT64, scope.peers().size());
        }

        @Override
        public Value visitCountDistinct(ColumnTerm.CountDistinct term) {
            Set<Value> values = new TreeSet<>(ValueOrder.INSTANCE);
            scope.peers().stream()
                    .map(peer -> evaluate(term.operand(), peer))
                    .filter(value -> !(value instanceof Value.Null))
                    .forEach(values::add);
            return new Value.Int(ScalarType.INT64, values.size());
        }

        @Override
        public Value visitRowNumber(ColumnTerm.RowNumber term) {
            List<Value> own = tuple(term.partition());
            List<Scope> group = scope.peers().stream()
                    .filter(peer -> identical(own, partition(term, peer)))
                    .sorted(Comparator.comparing(peer -> keys(term.sort(), peer), new RowOrder(term.sort())))
                    .toList();
            for (int i = 0; i < group.size(); i++) {
                if (group.get(i).sees(scope)) {
                    return new Value.Int(ScalarType.INT64, i + 1L);
                }
            }
            throw new AssertionError("a row that is not among its peers");
        }

        private List<Value> partition(ColumnTerm.RowNumber term, Scope peer) {
            return term.partition().stream().map(expr -> evaluate(expr, peer)).toList();
        }

        private List<Value> tuple(List<Expr<ColumnTerm>> exprs) {
            return exprs.stream().map(expr -> evaluate(expr, scope)).toList();
        }

        /** Compares tuples as grouping does, NULL being like NULL. */
        private static boolean identical(List<Value> left, List<Value> right) {
            for (int i = 0; i < left.size(); i++) {
                if (ValueOrder.INSTANCE.compare(left.get(i), right.get(i)) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
