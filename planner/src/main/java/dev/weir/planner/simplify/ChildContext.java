package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;

/** The context of a node's operands, given its own. The filter of a subquery in a leaf is always FILTER. */
final class ChildContext implements Expr.Visitor<ColumnTerm, Context> {
    private final Context own;

    ChildContext(Context own) {
        this.own = own;
    }

    @Override
    public Context visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return Context.EXACT;
    }

    @Override
    public Context visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return Context.EXACT;
    }

    @Override
    public Context visitNot(Expr.Not<ColumnTerm> not) {
        return Context.EXACT; // NOT would turn a FALSE that was UNKNOWN into TRUE
    }

    @Override
    public Context visitAnd(Expr.And<ColumnTerm> and) {
        return own;
    }

    @Override
    public Context visitOr(Expr.Or<ColumnTerm> or) {
        return own;
    }

    @Override
    public Context visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        return Context.EXACT;
    }

    @Override
    public Context visitBetween(Expr.Between<ColumnTerm> between) {
        return Context.EXACT;
    }

    @Override
    public Context visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return Context.EXACT;
    }

    @Override
    public Context visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        return Context.FILTER; // IS TRUE gives FALSE for both
    }

    @Override
    public Context visitInList(Expr.InList<ColumnTerm> inList) {
        return Context.EXACT;
    }

    @Override
    public Context visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return Context.EXACT;
    }

    @Override
    public Context visitTextMatch(Expr.TextMatch<ColumnTerm> match) {
        return Context.EXACT;
    }

    @Override
    public Context visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        return Context.EXACT;
    }
}
