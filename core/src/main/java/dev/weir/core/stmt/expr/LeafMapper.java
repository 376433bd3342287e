package dev.weir.core.stmt.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rebuilds an expression with every leaf replaced by an expression of another family. This is what lowering is: the
 * substitution of each field by the columns that hold it.
 *
 * @param <T> the family that is left
 * @param <U> the family that is entered
 */
public final class LeafMapper<T extends Term, U extends Term> implements Expr.Visitor<T, Expr<U>> {
    private final Function<T, Expr<U>> leaf;

    public LeafMapper(Function<T, Expr<U>> leaf) {
        this.leaf = leaf;
    }

    /** Returns {@code expr} with its leaves replaced, in reading order. */
    public Expr<U> map(Expr<T> expr) {
        return expr.accept(this);
    }

    @Override
    public Expr<U> visitLeaf(Expr.Leaf<T> node) {
        return leaf.apply(node.term());
    }

    @Override
    public Expr<U> visitLiteral(Expr.Literal<T> node) {
        return new Expr.Literal<>(node.value());
    }

    @Override
    public Expr<U> visitNot(Expr.Not<T> node) {
        return new Expr.Not<>(map(node.operand()));
    }

    @Override
    public Expr<U> visitAnd(Expr.And<T> node) {
        return new Expr.And<>(mapAll(node.operands()));
    }

    @Override
    public Expr<U> visitOr(Expr.Or<T> node) {
        return new Expr.Or<>(mapAll(node.operands()));
    }

    @Override
    public Expr<U> visitComparison(Expr.Comparison<T> node) {
        Expr<U> left = map(node.left());
        Expr<U> right = map(node.right());
        return new Expr.Comparison<>(node.op(), left, right);
    }

    @Override
    public Expr<U> visitBetween(Expr.Between<T> node) {
        Expr<U> operand = map(node.operand());
        Expr<U> low = map(node.low());
        Expr<U> high = map(node.high());
        return new Expr.Between<>(operand, low, high);
    }

    @Override
    public Expr<U> visitIsNull(Expr.IsNull<T> node) {
        return new Expr.IsNull<>(map(node.operand()));
    }

    @Override
    public Expr<U> visitIsTrue(Expr.IsTrue<T> node) {
        return new Expr.IsTrue<>(map(node.operand()));
    }

    @Override
    public Expr<U> visitInList(Expr.InList<T> node) {
        Expr<U> operand = map(node.operand());
        List<Expr<U>> items = mapAll(node.items());
        return new Expr.InList<>(operand, items);
    }

    @Override
    public Expr<U> visitInSet(Expr.InSet<T> node) {
        Expr<U> operand = map(node.operand());
        Expr<U> set = map(node.set());
        return new Expr.InSet<>(operand, set);
    }

    @Override
    public Expr<U> visitTextMatch(Expr.TextMatch<T> node) {
        Expr<U> operand = map(node.operand());
        Expr<U> pattern = map(node.pattern());
        return new Expr.TextMatch<>(node.kind(), operand, pattern, node.escape());
    }

    @Override
    public Expr<U> visitArithmetic(Expr.Arithmetic<T> node) {
        Expr<U> left = map(node.left());
        Expr<U> right = map(node.right());
        return new Expr.Arithmetic<>(node.op(), left, right);
    }

    private List<Expr<U>> mapAll(List<Expr<T>> nodes) {
        // no stream: its frames on the stack would halve the depth that can be walked
        List<Expr<U>> mapped = new ArrayList<>(nodes.size());
        for (Expr<T> node : nodes) {
            mapped.add(map(node));
        }
        return mapped;
    }
}
