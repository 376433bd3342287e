package dev.weir.planner.access;

import dev.weir.core.driver.Reading;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import java.util.List;

/** Whether a condition is one that a store evaluates, as {@link Reading#filter} says; asked of a condition part by part. */
enum StoreCondition implements Expr.Visitor<ColumnTerm, Boolean> {
    INSTANCE;

    static boolean can(Expr<ColumnTerm> condition) {
        return condition.accept(INSTANCE);
    }

    private static boolean isOperand(Expr<ColumnTerm> expr) {
        return Conjuncts.isValue(expr) || Conjuncts.column(expr).isPresent();
    }

    private static boolean areOperands(List<Expr<ColumnTerm>> exprs) {
        return exprs.stream().allMatch(StoreCondition::isOperand);
    }

    /** A column of truth values is a condition by itself. */
    @Override
    public Boolean visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return isOperand(leaf);
    }

    @Override
    public Boolean visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return false;
    }

    @Override
    public Boolean visitNot(Expr.Not<ColumnTerm> not) {
        return can(not.operand());
    }

    @Override
    public Boolean visitAnd(Expr.And<ColumnTerm> and) {
        return and.operands().stream().allMatch(StoreCondition::can);
    }

    @Override
    public Boolean visitOr(Expr.Or<ColumnTerm> or) {
        return or.operands().stream().allMatch(StoreCondition::can);
    }

    /** Truth values are equal or not, and in no order. */
    @Override
    public Boolean visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        boolean ordered = comparison.op() != ComparisonOp.EQ && comparison.op() != ComparisonOp.NE;
        return !(ordered && comparison.left().type() == ScalarType.BOOL)
                && areOperands(List.of(comparison.left(), comparison.right()));
    }

    @Override
    public Boolean visitBetween(Expr.Between<ColumnTerm> between) {
        return between.operand().type() != ScalarType.BOOL
                && areOperands(List.of(between.operand(), between.low(), between.high()));
    }

    @Override
    public Boolean visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return Conjuncts.column(isNull.operand()).isPresent();
    }

    @Override
    public Boolean visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        return can(isTrue.operand());
    }

    @Override
    public Boolean visitInList(Expr.InList<ColumnTerm> inList) {
        return isOperand(inList.operand()) && inList.items().stream().allMatch(Conjuncts::isValue);
    }

    @Override
    public Boolean visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return isOperand(inSet.operand()) && Conjuncts.isValue(inSet.set());
    }

    @Override
    public Boolean visitTextMatch(Expr.TextMatch<ColumnTerm> textMatch) {
        return switch (textMatch.kind()) {
            case STARTS_WITH, CONTAINS -> isOperand(textMatch.operand()) && Conjuncts.isValue(textMatch.pattern());
            case LIKE, ILIKE, ENDS_WITH -> false;
        };
    }

    @Override
    public Boolean visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        return false;
    }
}
