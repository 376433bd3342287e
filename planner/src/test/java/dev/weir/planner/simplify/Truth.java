package dev.weir.planner.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.planner.testing.StatementText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two expressions for every combination of a few values, NULL among them, of the columns and parameters in it. */
final class Truth {
    private Truth() {}

    /** Asserts that a rule applies to a node and keeps its value, as far as the rule's context tells. */
    static <N extends Expr<ColumnTerm>> void assertKept(Rule<N> rule, N node) {
        Expr<ColumnTerm> after = rule.apply(node).orElseThrow(() -> new AssertionError("the rule does not apply"));
        Set<ColumnTerm> terms = new LinkedHashSet<>();
        collect(node, terms);
        for (Map<ColumnTerm, Value> values : combinations(new ArrayList<>(terms))) {
            Evaluator<ColumnTerm> evaluator = new Evaluator<>(term -> value(values, term));
            Value expected = seen(rule.context(), evaluator.evaluate(node));
            Value actual = seen(rule.context(), evaluator.evaluate(after));
            assertThat(actual)
                    .as("%s for %s, which was %s", StatementText.of(after), values, StatementText.of(node))
                    .isEqualTo(expected);
        }
    }

    private static Value seen(Context context, Value value) {
        return switch (context) {
            case EXACT -> value;
            case FILTER -> Value.Bool.of(value.equals(Value.Bool.TRUE));
        };
    }

    private static Value value(Map<ColumnTerm, Value> values, ColumnTerm term) {
        Value value = values.get(term);
        if (value == null) {
            throw new AssertionError(term + " was not there before");
        }
        return value;
    }

    private static void collect(Expr<ColumnTerm> expr, Set<ColumnTerm> terms) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            terms.add(leaf.term());
        }
        expr.mapChildren(child -> {
            collect(child, terms);
            return child;
        });
    }

    private static List<Map<ColumnTerm, Value>> combinations(List<ColumnTerm> terms) {
        List<Map<ColumnTerm, Value>> all = List.of(Map.of());
        for (ColumnTerm term : terms) {
            List<Map<ColumnTerm, Value>> more = new ArrayList<>();
            for (Map<ColumnTerm, Value> some : all) {
                for (Value value : values(term)) {
                    Map<ColumnTerm, Value> one = new LinkedHashMap<>(some);
                    one.put(term, value);
                    more.add(one);
                }
            }
            all = more;
        }
        return all;
    }

    private static List<Value> values(ColumnTerm term) {
        List<Value> values = new ArrayList<>(some(term.type()));
        if (!(term instanceof ColumnTerm.ColumnRef column) || column.nullable()) {
            values.add(new Value.Null(term.type()));
        }
        return values;
    }

    private static List<Value> some(Type type) {
        if (type == ScalarType.BOOL) {
            return List.of(Value.Bool.TRUE, Value.Bool.FALSE);
        }
        if (type == ScalarType.TEXT) {
            return List.of(new Value.Text(""), new Value.Text("a"));
        }
        if (type instanceof ListType list) {
            return List.of(new Value.Items(list, List.of()), new Value.Items(list, some(list.element())));
        }
        return List.of(
                new Value.Int((ScalarType) type, 0),
                new Value.Int((ScalarType) type, 1),
                new Value.Int((ScalarType) type, 2));
    }
}
