package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;

/**
 * Whether an expression can be seen never to be NULL, whatever is stored and bound. A "no" says nothing.
 *
 * <p>A column that excludes NULL does so wherever its alias is in scope, since no kind of join pads rows with NULL. A
 * parameter may be bound to NULL, a scalar select may find no row, and a column of a derived table does not say what it
 * is derived from; these count as nullable.
 */
public final class Nullability implements Expr.Visitor<ColumnTerm, Boolean>, ColumnTerm.Visitor<Boolean> {
    private static final Nullability EXCLUDED = new Nullability();

    private Nullability() {}

    /** Returns whether it is seen that an expression is never NULL. */
    public static boolean excludesNull(Expr<ColumnTerm> expr) {
        return expr.accept(EXCLUDED);
    }

    private static boolean all(List<Expr<ColumnTerm>> exprs) {
        return exprs.stream().allMatch(Nullability::excludesNull);
    }

    @Override
    public Boolean visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return leaf.term().accept(this);
    }

    @Override
    public Boolean visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return !Literals.isNull(literal);
    }

    @Override
    public Boolean visitNot(Expr.Not<ColumnTerm> not) {
        return excludesNull(not.operand());
    }

    @Override
    public Boolean visitAnd(Expr.And<ColumnTerm> and) {
        return all(and.operands());
    }

    @Override
    public Boolean visitOr(Expr.Or<ColumnTerm> or) {
        return all(or.operands());
    }

    @Override
    public Boolean visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        return all(Operands.of(comparison));
    }

    @Override
    public Boolean visitBetween(Expr.Between<ColumnTerm> between) {
        return all(Operands.of(between));
    }

    @Override
    public Boolean visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return true;
    }

    @Override
    public Boolean visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        return true;
    }

    @Override
    public Boolean visitInList(Expr.InList<ColumnTerm> inList) {
        return inList.items().isEmpty() || all(Operands.of(inList));
    }

    @Override
    public Boolean visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return false; // a list may hold a NULL
    }

    @Override
    public Boolean visitTextMatch(Expr.TextMatch<ColumnTerm> match) {
        return all(Operands.of(match));
    }

    @Override
    public Boolean visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        return all(Operands.of(arithmetic));
    }

    @Override
    public Boolean visitColumnRef(ColumnTerm.ColumnRef term) {
        return !term.nullable();
    }

    @Override
    public Boolean visitDerivedRef(ColumnTerm.DerivedRef term) {
        return false;
    }

    @Override
    public Boolean visitParam(ColumnTerm.Param term) {
        return false;
    }

    @Override
    public Boolean visitExists(ColumnTerm.Exists term) {
        return true;
    }

    @Override
    public Boolean visitInSelect(ColumnTerm.InSelect term) {
        return all(term.operands()) && all(term.select().columns());
    }

    @Override
    public Boolean visitInKeys(ColumnTerm.InKeys term) {
        return all(term.operands());
    }

    @Override
    public Boolean visitScalarSelect(ColumnTerm.ScalarSelect term) {
        return false;
    }

    @Override
    public Boolean visitCountRows(ColumnTerm.CountRows term) {
        return true;
    }

    @Override
    public Boolean visitCountDistinct(ColumnTerm.CountDistinct term) {
        return true;
    }

    @Override
    public Boolean visitRowNumber(ColumnTerm.RowNumber term) {
        return true;
    }
}
