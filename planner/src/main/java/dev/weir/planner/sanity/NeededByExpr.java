package dev.weir.planner.sanity;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import java.util.Optional;

/** What a database must be able to do for one expression, its operands and selects aside. */
final class NeededByExpr implements Expr.Visitor<ColumnTerm, Optional<Feature>> {
    @Override
    public Optional<Feature> visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return leaf.term() instanceof ColumnTerm.RowNumber ? Optional.of(Feature.WINDOW_FUNCTIONS) : Optional.empty();
    }

    @Override
    public Optional<Feature> visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitNot(Expr.Not<ColumnTerm> not) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitAnd(Expr.And<ColumnTerm> and) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitOr(Expr.Or<ColumnTerm> or) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitBetween(Expr.Between<ColumnTerm> between) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitInList(Expr.InList<ColumnTerm> inList) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return Optional.empty();
    }

    @Override
    public Optional<Feature> visitTextMatch(Expr.TextMatch<ColumnTerm> textMatch) {
        return switch (textMatch.kind()) {
            case LIKE -> Optional.of(Feature.PATTERN);
            case ILIKE -> Optional.of(Feature.CASE_INSENSITIVE_PATTERN);
            case STARTS_WITH, ENDS_WITH, CONTAINS -> Optional.empty();
        };
    }

    @Override
    public Optional<Feature> visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        return arithmetic.type() == ScalarType.DECIMAL ? Optional.of(Feature.DECIMAL_ARITHMETIC) : Optional.empty();
    }
}
