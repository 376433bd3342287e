package dev.weir.planner.simplify;

import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code 1 < 2} becomes {@code TRUE}, {@code NOT TRUE} becomes {@code FALSE}: an operator whose operands are all literals
 * becomes its value.
 *
 * <p>Sound for NULL: the value is the evaluator's. What it cannot compute is left for the database to report, and so is a
 * comparison of texts, which a collation may answer otherwise.
 */
final class FoldConstant implements Rule<Expr<ColumnTerm>> {
    private static final Evaluator<ColumnTerm> CONSTANTS = new Evaluator<>(term -> {
        throw new InternalException(FoldConstant.class, "a term among constants");
    });

    @Override
    public Class<? super Expr<ColumnTerm>> target() {
        return Expr.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr<ColumnTerm> node) {
        List<Expr<ColumnTerm>> operands = Operands.of(node);
        if (operands.isEmpty() || !operands.stream().allMatch(Expr.Literal.class::isInstance) || isCollated(node)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Expr.Literal<>(CONSTANTS.evaluate(node)));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static boolean isCollated(Expr<ColumnTerm> node) {
        return !(node instanceof Expr.IsNull<ColumnTerm>)
                && Operands.of(node).stream().anyMatch(operand -> Literals.isCollated(operand.type()));
    }
}
