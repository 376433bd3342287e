package dev.weir.sql.expr;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.Template;
import java.util.List;
import java.util.Optional;

/**
 * Writes expressions. Each visit tells how tightly what it wrote holds together, and whoever asked for it puts it into
 * parentheses if that is too loose.
 *
 * <p>A negation is written with the predicate it negates, {@code NOT IN} for {@code NOT (… IN …)}, wherever the two are
 * equal for NULL as well; two negations are none. Other conditions have NOT before them.
 */
public final class ExprWriter implements Expr.Visitor<ColumnTerm, Precedence> {
    private final Dialect dialect;
    private final SqlWriter out;
    private final Subselects subselects;

    /** Whether the negation of each visited expression is written instead of itself. */
    private final boolean negated;

    /**
     * Creates a writer.
     *
     * @param out where the text goes
     * @param subselects writes to the same place
     */
    public ExprWriter(Dialect dialect, SqlWriter out, Subselects subselects) {
        this(dialect, out, subselects, false);
    }

    private ExprWriter(Dialect dialect, SqlWriter out, Subselects subselects, boolean negated) {
        this.dialect = dialect;
        this.out = out;
        this.subselects = subselects;
        this.negated = negated;
    }

    /** Writes an expression that stands between commas, parentheses or keywords. */
    public void write(Expr<ColumnTerm> expr) {
        operand(expr, Precedence.OR);
    }

    /** Writes an expression, in parentheses unless it holds together as tightly as {@code atLeast}. */
    void operand(Expr<ColumnTerm> expr, Precedence atLeast) {
        int start = out.length();
        Precedence written = expr.accept(negated ? inverse() : this);
        if (written.compareTo(atLeast) < 0) {
            out.parenthesize(start);
        }
    }

    /** Writes a sort key, or the left side of a comparison by order. */
    void ordered(Expr<ColumnTerm> expr, Precedence atLeast) {
        ordered(dialect.ordering(expr.type()).first(), expr, atLeast);
    }

    /** Writes what the left side is compared with by order. */
    private void orderedAlike(Expr<ColumnTerm> expr) {
        ordered(dialect.ordering(expr.type()).others(), expr, Precedence.SUM);
    }

    private void ordered(Template form, Expr<ColumnTerm> expr, Precedence atLeast) {
        form.fill(out, hole -> operand(expr, form.isHole() ? atLeast : Precedence.PRIMARY));
    }

    private ExprWriter inverse() {
        return new ExprWriter(dialect, out, subselects, !negated);
    }

    /** Writes NOT before an expression that has no negated form of its own. */
    private Precedence not(Expr<ColumnTerm> expr) {
        out.sql("NOT ");
        operand(expr, Precedence.NOT);
        return Precedence.NOT;
    }

    @Override
    public Precedence visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return leaf.term().accept(new TermWriter(dialect, out, this, subselects, negated));
    }

    @Override
    public Precedence visitLiteral(Expr.Literal<ColumnTerm> literal) {
        if (negated) {
            return not(literal);
        }
        out.sql(dialect.literal(literal.value()));
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitNot(Expr.Not<ColumnTerm> not) {
        return not.operand().accept(inverse());
    }

    @Override
    public Precedence visitAnd(Expr.And<ColumnTerm> and) {
        return negated ? not(and) : Junction.AND.write(and.operands(), this, out);
    }

    @Override
    public Precedence visitOr(Expr.Or<ColumnTerm> or) {
        return negated ? not(or) : Junction.OR.write(or.operands(), this, out);
    }

    @Override
    public Precedence visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        ComparisonOp op = negated ? comparison.op().negated() : comparison.op();
        String symbol = " " + op.symbol() + " ";
        if (op == ComparisonOp.EQ || op == ComparisonOp.NE) {
            operand(comparison.left(), Precedence.SUM);
            out.sql(symbol);
            operand(comparison.right(), Precedence.SUM);
        } else {
            ordered(comparison.left(), Precedence.SUM);
            out.sql(symbol);
            orderedAlike(comparison.right());
        }
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitBetween(Expr.Between<ColumnTerm> between) {
        ordered(between.operand(), Precedence.SUM);
        out.sql(negated ? " NOT BETWEEN " : " BETWEEN ");
        orderedAlike(between.low());
        out.sql(" AND ");
        orderedAlike(between.high());
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        operand(isNull.operand(), Precedence.SUM);
        out.sql(negated ? " IS NOT NULL" : " IS NULL");
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        operand(isTrue.operand(), Precedence.SUM);
        out.sql(negated ? " IS NOT TRUE" : " IS TRUE");
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitInList(Expr.InList<ColumnTerm> inList) {
        List<Expr<ColumnTerm>> items = inList.items();
        if (items.isEmpty()) {
            throw new InternalException(ExprWriter.class, "an IN without items, which simplification makes FALSE");
        }
        if (items.size() == 1) {
            // also because x IN ((SELECT …)) is not read as a list of one value but as IN (SELECT …)
            return new Expr.Comparison<>(ComparisonOp.EQ, inList.operand(), items.get(0)).accept(this);
        }
        operand(inList.operand(), Precedence.SUM);
        out.sql(negated ? " NOT IN (" : " IN (").list(items, this::write).sql(")");
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return new SetWriter(dialect, out, this, negated).write(inSet);
    }

    @Override
    public Precedence visitTextMatch(Expr.TextMatch<ColumnTerm> match) {
        return new TextMatchWriter(dialect, out, this, negated).write(match);
    }

    @Override
    public Precedence visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        Optional<String> function = dialect.sumFunction((ScalarType) arithmetic.type());
        function.ifPresent(name -> out.sql(name).sql("("));
        operand(arithmetic.left(), Precedence.SUM);
        out.sql(" ").sql(arithmetic.op().symbol()).sql(" ");
        operand(arithmetic.right(), Precedence.PRIMARY);
        function.ifPresent(name -> out.sql(")"));
        return function.isPresent() ? Precedence.PRIMARY : Precedence.SUM;
    }
}
