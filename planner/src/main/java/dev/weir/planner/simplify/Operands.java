package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The operands of each kind of node, in reading order. */
final class Operands implements Expr.Visitor<ColumnTerm, List<Expr<ColumnTerm>>> {
    private static final Operands OPERANDS = new Operands();

    private Operands() {}

    static List<Expr<ColumnTerm>> of(Expr<ColumnTerm> node) {
        return node.accept(OPERANDS);
    }

    /** Returns the operands of a conjunction, or the only operand of one that is not written as such. */
    static List<Expr<ColumnTerm>> conjuncts(Expr<ColumnTerm> condition) {
        return condition instanceof Expr.And<ColumnTerm> and ? and.operands() : List.of(condition);
    }

    /** Returns the operands of a disjunction, or the only operand of one that is not written as such. */
    static List<Expr<ColumnTerm>> disjuncts(Expr<ColumnTerm> condition) {
        return condition instanceof Expr.Or<ColumnTerm> or ? or.operands() : List.of(condition);
    }

    /**
     * Returns the parts of an expression that have no parts of the kind that {@code parts} gives, in reading order.
     * Needs no stack, so a chain of many conditions may be as deep as it is long.
     *
     * @param parts gives the parts of an expression; the expression itself, alone, if it has none
     */
    static List<Expr<ColumnTerm>> flattened(
            Expr<ColumnTerm> expr, Function<Expr<ColumnTerm>, List<Expr<ColumnTerm>>> parts) {
        List<Expr<ColumnTerm>> flat = new ArrayList<>();
        Deque<Expr<ColumnTerm>> waiting = new ArrayDeque<>(List.of(expr));
        while (!waiting.isEmpty()) {
            Expr<ColumnTerm> next = waiting.pop();
            List<Expr<ColumnTerm>> inner = parts.apply(next);
            if (inner.size() == 1) {
                flat.add(next);
            } else {
                for (int i = inner.size() - 1; i >= 0; i--) {
                    waiting.push(inner.get(i));
                }
            }
        }
        return flat;
    }

    @Override
    public List<Expr<ColumnTerm>> visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return List.of();
    }

    @Override
    public List<Expr<ColumnTerm>> visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return List.of();
    }

    @Override
    public List<Expr<ColumnTerm>> visitNot(Expr.Not<ColumnTerm> not) {
        return List.of(not.operand());
    }

    @Override
    public List<Expr<ColumnTerm>> visitAnd(Expr.And<ColumnTerm> and) {
        return and.operands();
    }

    @Override
    public List<Expr<ColumnTerm>> visitOr(Expr.Or<ColumnTerm> or) {
        return or.operands();
    }

    @Override
    public List<Expr<ColumnTerm>> visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        return List.of(comparison.left(), comparison.right());
    }

    @Override
    public List<Expr<ColumnTerm>> visitBetween(Expr.Between<ColumnTerm> between) {
        return List.of(between.operand(), between.low(), between.high());
    }

    @Override
    public List<Expr<ColumnTerm>> visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return List.of(isNull.operand());
    }

    @Override
    public List<Expr<ColumnTerm>> visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        return List.of(isTrue.operand());
    }

    @Override
    public List<Expr<ColumnTerm>> visitInList(Expr.InList<ColumnTerm> inList) {
        List<Expr<ColumnTerm>> operands = new ArrayList<>();
        operands.add(inList.operand());
        operands.addAll(inList.items());
        return operands;
    }

    @Override
    public List<Expr<ColumnTerm>> visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return List.of(inSet.operand(), inSet.set());
    }

    @Override
    public List<Expr<ColumnTerm>> visitTextMatch(Expr.TextMatch<ColumnTerm> match) {
        return List.of(match.operand(), match.pattern());
    }

    @Override
    public List<Expr<ColumnTerm>> visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        return List.of(arithmetic.left(), arithmetic.right());
    }
}
