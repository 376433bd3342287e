package dev.weir.planner.simplify;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;

/**
 * Applies rules bottom-up, in list order, until none matches, and keeps track of the context. What a rule yields is
 * walked again, so a rule need not know the others. Gives the same object back if no rule matched.
 */
final class RuleRunner {
    /** Rewrites in a row at one place, counting those inside what they yield; far above any real chain. */
    private static final int MAX_REWRITES = 100;

    private final List<Rule<?>> rules;
    private final List<SelectRule> selectRules;

    RuleRunner(List<Rule<?>> rules, List<SelectRule> selectRules) {
        this.rules = List.copyOf(rules);
        this.selectRules = List.copyOf(selectRules);
    }

    /**
     * Returns an expression that, as far as {@code context} tells, has the same value.
     *
     * @throws InternalException naming the rule, if it changed a type or the rules do not settle
     */
    Expr<ColumnTerm> run(Expr<ColumnTerm> expr, Context context) {
        return run(expr, context, MAX_REWRITES);
    }

    /**
     * Returns a select that gives the same rows in the same order.
     *
     * @throws InternalException naming the rule, if it changed a type or the rules do not settle
     */
    Select run(Select select) {
        return run(select, MAX_REWRITES);
    }

    private Expr<ColumnTerm> run(Expr<ColumnTerm> expr, Context context, int rewritesLeft) {
        Expr<ColumnTerm> node = mapChildren(expr, context, rewritesLeft);
        int left = rewritesLeft;
        for (Optional<Rewrite> next = firstMatch(node, context); next.isPresent(); next = firstMatch(node, context)) {
            if (left-- == 0) {
                throw new InternalException(next.get().rule().getClass(), "rewrites without end");
            }
            node = mapChildren(next.get().result(), context, left);
        }
        return node;
    }

    private Expr<ColumnTerm> mapChildren(Expr<ColumnTerm> node, Context context, int rewritesLeft) {
        if (node instanceof Expr.Leaf<ColumnTerm> leaf) {
            ColumnTerm term = leaf.term()
                    .accept(new TermMapper(
                            expr -> run(expr, Context.EXACT, rewritesLeft), select -> run(select, rewritesLeft)));
            return term == leaf.term() ? leaf : new Expr.Leaf<>(term);
        }
        Context inner = node.accept(new ChildContext(context));
        return node.mapChildren(child -> run(child, inner, rewritesLeft));
    }

    private Optional<Rewrite> firstMatch(Expr<ColumnTerm> node, Context context) {
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
                        "made a " + replacement.type().label() + " of a "
                                + node.type().label());
            }
        });
        return result.map(replacement -> new Rewrite(rule, replacement));
    }

    private Select run(Select select, int rewritesLeft) {
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
