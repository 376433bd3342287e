package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;

/** Whether a condition can be seen to be TRUE only where a given expression is not NULL. A "no" says nothing. */
final class NeedsValue implements Expr.Visitor<ColumnTerm, Boolean> {
    private final Expr<ColumnTerm> wanted;

    private NeedsValue(Expr<ColumnTerm> wanted) {
        this.wanted = wanted;
    }

    /** Returns whether {@code condition} is TRUE only where {@code expr} is not NULL. */
    static boolean of(Expr<ColumnTerm> expr, Expr<ColumnTerm> condition) {
        return condition.accept(new NeedsValue(expr));
    }

    private boolean among(Expr<ColumnTerm> node) {
        return Operands.of(node).contains(wanted);
    }

    @Override
    public Boolean visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return leaf.equals(wanted)
                || (leaf.term() instanceof ColumnTerm.InKeys keys
                        && keys.operands().contains(wanted));
    }

    @Override
    public Boolean visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return false;
    }

    @Override
    public Boolean visitNot(Expr.Not<ColumnTerm> not) {
        return not.operand() instanceof Expr.TextMatch<ColumnTerm> && among(not.operand());
    }

    @Override
    public Boolean visitAnd(Expr.And<ColumnTerm> and) {
        return and.operands().stream().anyMatch(operand -> operand.accept(this));
    }

    @Override
    public Boolean visitOr(Expr.Or<ColumnTerm> or) {
        return or.operands().stream().allMatch(operand -> operand.accept(this));
    }

    @Override
    public Boolean visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        return among(comparison);
    }

    @Override
    public Boolean visitBetween(Expr.Between<ColumnTerm> between) {
        return among(between);
    }

    @Override
    public Boolean visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return false;
    }

    @Override
    public Boolean visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        return isTrue.operand().accept(this);
    }

    @Override
    public Boolean visitInList(Expr.InList<ColumnTerm> inList) {
        return inList.operand().equals(wanted); // an item that is NULL is passed over
    }

    @Override
    public Boolean visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return inSet.operand().equals(wanted);
    }

    @Override
    public Boolean visitTextMatch(Expr.TextMatch<ColumnTerm> match) {
        return among(match);
    }

    @Override
    public Boolean visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        return false;
    }
}
