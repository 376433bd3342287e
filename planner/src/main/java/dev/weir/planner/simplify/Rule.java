package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * One local, pure rewrite of an expression. Keeps the type of every expression and, as far as its context tells them
 * apart, the value.
 *
 * @param <N> the kind of node it looks at
 */
interface Rule<N extends Expr<ColumnTerm>> {

    /** Returns the class of {@code N}; {@link Expr} itself for a rule that looks at every kind. */
    Class<? super N> target();

    /** Returns the most exact context in which the rule is sound. */
    Context context();

    /** Returns the replacement, or empty when this node is not the pattern. Never returns its argument. */
    Optional<Expr<ColumnTerm>> apply(N node);
}
