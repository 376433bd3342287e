package dev.weir.planner.simplify;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies rules bottom-up, in list order, until none matches, and keeps track of the context. What a rule yields is
 * walked again, so a rule need not know the others. Gives the same object back if no rule matched.
 */
final class RuleRunner {
    /**
     * Rewrites in a row at one place, counting those inside what they yield. A NOT that is pushed down takes one for each
     * level that it passes, so this is far above the 600 levels that the verifier lets a statement have.
     */
    private static final int MAX_REWRITES = 1_000;

    private final List<Rule<?>> descending;
    private final List<Rule<?>> rules;
    private final List<SelectRule> selectRules;

    /**
     * Creates a runner.
     *
     * @param descending the rules that are applied to a node before its operands are looked at, and not only after
     * @param rules all rules for expressions
     * @param selectRules the rules for selects, applied when the expressions in them are done
     */
    RuleRunner(List<Rule<?>> descending, List<Rule<?>> rules, List<SelectRule> selectRules) {
        this.descending = List.copyOf(descending);
        this.rules = List.copyOf(rules);
        this.selectRules = List.copyOf(selectRules);
    }

    /**
     * Returns an expression that, as far as {@code context} tells, has the same value.
     *
     * @throws InternalException naming the rule, if it changed a type or the rules do not settle
     */
    Expr<ColumnTerm> run(Expr<ColumnTerm> expr, Context context) {
        return new Pass().run(expr, context, MAX_REWRITES);
    }

    /**
     * Returns a select that gives the same rows in the same order.
     *
     * @throws InternalException naming the rule, if it changed a type or the rules do not settle
     */
    Select run(Select select) {
        return new Pass().run(select, MAX_REWRITES);
    }

    /** One walk, which remembers what it is done with: what a rule moves about is not looked through again. */
    private final class Pass {
        private final Map<Context, Set<Expr<ColumnTerm>>> settled = new EnumMap<>(Context.class);

        Expr<ColumnTerm> run(Expr<ColumnTerm> expr, Context context, int rewritesLeft) {
            Set<Expr<ColumnTerm>> done =
                    settled.computeIfAbsent(context, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
            if (done.contains(expr)) {
                return expr;
            }
            Expr<ColumnTerm> node = rewrite(expr, context, rewritesLeft);
            done.add(node);
            return node;
        }

        private Expr<ColumnTerm> rewrite(Expr<ColumnTerm> expr, Context context, int rewritesLeft) {
            Expr<ColumnTerm> node = descend(expr, context, rewritesLeft);
            int left = rewritesLeft;
            for (Optional<Rewrite> next = firstMatch(rules, node, context);
                    next.isPresent();
                    next = firstMatch(rules, node, context)) {
                if (left-- == 0) {
                    throw new InternalException(next.get().rule().getClass(), "rewrites without end");
                }
                node = descend(next.get().result(), context, left);
            }
            return node;
        }

        private Expr<ColumnTerm> descend(Expr<ColumnTerm> expr, Context context, int rewritesLeft) {
            Expr<ColumnTerm> node =
                    firstMatch(descending, expr, context).map(Rewrite::result).orElse(expr);
            if (node instanceof Expr.Leaf<ColumnTerm> leaf) {
                ColumnTerm term = leaf.term()
                        .accept(new TermMapper(
                                inner -> run(inner, Context.EXACT, rewritesLeft), select -> run(select, rewritesLeft)));
                return term == leaf.term() ? leaf : new Expr.Leaf<>(term);
            }
            Context inner = node.accept(new ChildContext(context));
            return node.mapChildren(child -> run(child, inner, rewritesLeft));
        }

        Select run(Select select, int rewritesLeft) {
            SelectMapper mapper = new SelectMapper(
                    expr -> run(expr, Context.EXACT, rewritesLeft),
                    expr -> run(expr, Context.FILTER, rewritesLeft),
                    derived -> run(derived, rewritesLeft));
            Select current = mapper.map(select);
            int left = rewritesLeft;
            for (Optional<SelectRewrite> next = firstMatch(current); next.isPresent(); next = firstMatch(current)) {
                if (left-- == 0) {
                    throw new InternalException(next.get().rule().getClass(), "rewrites without end");
                }
                current = next.get().result();
            }
            return current;
        }
    }

    private static Optional<Rewrite> firstMatch(List<Rule<?>> rules, Expr<ColumnTerm> node, Context context) {
        for (Rule<?> rule : rules) {
            if (context.admits(rule.context())) {
                Optional<Rewrite> rewrite = attempt(rule, node);
                if (rewrite.isPresent()) {
                    return rewrite;
                }
            }
        }
        return Optional.empty();
    }

    private static <N extends Expr<ColumnTerm>> Optional<Rewrite> attempt(Rule<N> rule, Expr<ColumnTerm> node) {
        if (!rule.target().isInstance(node)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // target() is the class of N, and there is one family of terms here
        N matched = (N) node;
        Optional<Expr<ColumnTerm>> result = rule.apply(matched);
        result.ifPresent(replacement -> {
            if (!replacement.type().equals(node.type())) {
                throw new InternalException(
                        rule.getClass(),
                        "made " + replacement.type().label() + " of "
                                + node.type().label());
            }
        });
        return result.map(replacement -> new Rewrite(rule, replacement));
    }

    private Optional<SelectRewrite> firstMatch(Select select) {
        for (SelectRule rule : selectRules) {
            Optional<Select> result = rule.apply(select);
            if (result.isPresent()) {
                return Optional.of(new SelectRewrite(rule, result.get()));
            }
        }
        return Optional.empty();
    }

    /** What a rule made of a node. */
    private record Rewrite(Rule<?> rule, Expr<ColumnTerm> result) {}

    /** What a rule made of a select. */
    private record SelectRewrite(SelectRule rule, Select result) {}
}
