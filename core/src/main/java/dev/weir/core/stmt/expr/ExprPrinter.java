package dev.weir.core.stmt.expr;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes an expression as stable, readable text for errors, plans and golden files. Shows no value of a user: those are
 * terms. Every operand that is no leaf is parenthesised, so the text is unambiguous without a table of precedences.
 *
 * @param <T> what leaves refer to
 */
public final class ExprPrinter<T extends Term> implements Expr.Visitor<T, String> {
    private final Function<T, String> terms;

    /**
     * Creates a printer.
     *
     * @param terms gives the text of each term
     */
    public ExprPrinter(Function<T, String> terms) {
        this.terms = terms;
    }

    public String print(Expr<T> expr) {
        return expr.accept(this);
    }

    @Override
    public String visitLeaf(Expr.Leaf<T> leaf) {
        return terms.apply(leaf.term());
    }

    @Override
    public String visitLiteral(Expr.Literal<T> literal) {
        return literal.value().accept(ValuePrinter.INSTANCE);
    }

    @Override
    public String visitNot(Expr.Not<T> not) {
        return "not " + operand(not.operand());
    }

    @Override
    public String visitAnd(Expr.And<T> and) {
        return joined(and.operands(), " and ");
    }

    @Override
    public String visitOr(Expr.Or<T> or) {
        return joined(or.operands(), " or ");
    }

    @Override
    public String visitComparison(Expr.Comparison<T> comparison) {
        return operand(comparison.left()) + " " + comparison.op().symbol() + " " + operand(comparison.right());
    }

    @Override
    public String visitBetween(Expr.Between<T> between) {
        return operand(between.operand()) + " between " + operand(between.low()) + " and " + operand(between.high());
    }

    @Override
    public String visitIsNull(Expr.IsNull<T> isNull) {
        return operand(isNull.operand()) + " is null";
    }

    @Override
    public String visitIsTrue(Expr.IsTrue<T> isTrue) {
        return operand(isTrue.operand()) + " is true";
    }

    @Override
    public String visitInList(Expr.InList<T> inList) {
        return operand(inList.operand()) + " in (" + joined(inList.items(), ", ") + ")";
    }

    @Override
    public String visitInSet(Expr.InSet<T> inSet) {
        return operand(inSet.operand()) + " in " + operand(inSet.set());
    }

    @Override
    public String visitTextMatch(Expr.TextMatch<T> match) {
        String operator =
                switch (match.kind()) {
                    case LIKE -> "like";
                    case ILIKE -> "ilike";
                    case STARTS_WITH -> "starts with";
                    case ENDS_WITH -> "ends with";
                    case CONTAINS -> "contains";
                };
        String escape = match.escape().map(c -> " escape '" + c + "'").orElse("");
        return operand(match.operand()) + " " + operator + " " + operand(match.pattern()) + escape;
    }

    @Override
    public String visitArithmetic(Expr.Arithmetic<T> arithmetic) {
        return operand(arithmetic.left()) + " " + arithmetic.op().symbol() + " " + operand(arithmetic.right());
    }

    private String joined(List<Expr<T>> operands, String separator) {
        return operands.stream().map(this::operand).collect(Collectors.joining(separator));
    }

    private String operand(Expr<T> expr) {
        String text = print(expr);
        return expr instanceof Expr.Leaf<T> || expr instanceof Expr.Literal<T> ? text : "(" + text + ")";
    }
}
